package samvaad.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.chat.CallbackData;

/**
 * The data of a form's button: {@code f:NUMBER.REVISION:OP}, sometimes with an id.
 *
 * @param number the session's number
 * @param revision the session's revision when the button was shown
 */
record FormPress(long number, int revision, Op op, Optional<String> id) {

    static final String ACTION = "f";

    private static final Pattern SCREEN = Pattern.compile("([0-9]{1,12})\\.([0-9]{1,9})");

    static FormPress of(FormSession session, Op op) {
        return new FormPress(session.number(), session.revision(), op, Optional.empty());
    }

    static FormPress of(FormSession session, Op op, String id) {
        return new FormPress(session.number(), session.revision(), op, Optional.of(id));
    }

    /** Reads data from outside. Empty if no form can have made it. */
    static Optional<FormPress> read(CallbackData data) {
        Matcher screen = SCREEN.matcher(data.id(0).orElse(""));
        Optional<Op> op = data.id(1).flatMap(Op::ofCode);
        boolean ours =
                data.action().equals(ACTION) && screen.matches() && data.ids().size() <= 3;
        return ours && op.isPresent()
                ? Optional.of(new FormPress(
                        Long.parseLong(screen.group(1)), Integer.parseInt(screen.group(2)), op.get(), data.id(2)))
                : Optional.empty();
    }

    CallbackData data() {
        String screen = number + "." + revision;
        return id.isPresent()
                ? CallbackData.of(ACTION, screen, op.code(), id.get())
                : CallbackData.of(ACTION, screen, op.code());
    }
}
