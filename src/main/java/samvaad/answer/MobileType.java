package samvaad.answer;

import java.util.List;
import java.util.Optional;
import samvaad.text.Messages;
import samvaad.typed.MobileNumber;

/** {@code mobile}: an Indian mobile number, typed or as a contact card. */
public record MobileType() implements QuestionType {

    private static final int MOST = 4;

    /** Reads a number, alone or among other words. If there are several, the person is asked which. */
    @Override
    public Reading read(String typed, Messages messages) {
        List<String> found = MobileNumber.read(typed).map(List::of).orElseGet(() -> MobileNumber.among(typed));
        if (found.size() > 1) {
            return new Reading.Several(found.subList(0, Math.min(found.size(), MOST)));
        }
        return found.stream().findFirst().map(MobileType::typed).orElse(Reading.refused("invalid.mobile"));
    }

    /** The number that the person picked out of several. */
    @Override
    public Optional<Reading> tapped(String id) {
        return MobileNumber.read(id).map(MobileType::typed);
    }

    @Override
    public boolean takes(Answer answer) {
        return answer instanceof Answer.Phone;
    }

    @Override
    public Remark wrongSort() {
        return Remark.of("invalid.sort.mobile");
    }

    private static Reading typed(String number) {
        return new Reading.Accepted(new Answer.Phone(number, false));
    }
}
