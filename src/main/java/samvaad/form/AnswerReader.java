package samvaad.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import samvaad.text.Messages;
import samvaad.text.PrivateNumbers;

/** Reads what is typed to a field. */
final class AnswerReader {

    /** The longest line that is taken for a choice that asks for one. */
    static final int OTHER = 200;

    private static final Pattern COUNTED = Pattern.compile("([0-9]{1,3}) ?[.)]?");
    private static final Pattern BETWEEN = Pattern.compile("[,،;\\n]");

    private static final int MOST_PARTS = 100;
    private static final int MOST_MOBILES = 4;

    private final Messages messages;

    AnswerReader(Messages messages) {
        this.messages = messages;
    }

    Reading read(AnswerKind kind, String typed) {
        if (kind instanceof AnswerKind.Name) {
            return name(typed);
        } else if (kind instanceof AnswerKind.Line line) {
            return text(Typing.line(typed), line.max());
        } else if (kind instanceof AnswerKind.Paragraph paragraph) {
            return text(PrivateNumbers.blotted(Typing.paragraph(typed)), paragraph.max());
        } else if (kind instanceof AnswerKind.Mobile) {
            return mobile(typed);
        } else if (kind instanceof AnswerKind.Email email) {
            return email(typed, email);
        } else if (kind instanceof AnswerKind.Whole whole) {
            return WholeNumber.read(typed, whole);
        } else if (kind instanceof AnswerKind.Listed listed) {
            return listed(typed, listed);
        }
        return scale(typed, (AnswerKind.Scale) kind);
    }

    Reading other(String typed) {
        return text(PrivateNumbers.blotted(Typing.line(typed)), OTHER);
    }

    private static Reading name(String typed) {
        String line = Typing.line(typed);
        if (!line.isEmpty()) {
            Optional<Phrase> tooLong = TextLength.problem(line, PersonName.MOST);
            if (tooLong.isPresent()) {
                return new Reading.Refused(tooLong.get());
            }
        }
        return PersonName.read(line).map(Reading::accepted).orElse(Reading.refused("invalid.name"));
    }

    private static Reading text(String text, int max) {
        return TextLength.problem(text, max).<Reading>map(Reading.Refused::new).orElseGet(() -> Reading.accepted(text));
    }

    /** One number, alone or among words; of several the person says which. */
    private static Reading mobile(String typed) {
        List<String> found = MobileNumber.read(typed).map(List::of).orElseGet(() -> MobileNumber.among(typed));
        if (found.size() > 1) {
            return new Reading.Several(found.subList(0, Math.min(found.size(), MOST_MOBILES)));
        }
        return found.stream()
                .findFirst()
                .<Reading>map(number -> new Reading.Accepted(new Answer.Phone(number, false)))
                .orElse(Reading.refused("invalid.mobile"));
    }

    private static Reading email(String typed, AnswerKind.Email kind) {
        Optional<EmailAddress> address = EmailAddress.read(typed);
        String example = "asha.rao@" + kind.domains().stream().findFirst().orElse("gov.in");
        if (address.isEmpty()) {
            return new Reading.Refused(Phrase.of("invalid.email", "example", example));
        }
        return address.get().isAt(kind.domains())
                ? Reading.accepted(address.get().toString())
                : new Reading.Refused(new Phrase(
                        "invalid.domain", Map.of("domains", String.join(", ", kind.domains()), "example", example)));
    }

    private Reading listed(String typed, AnswerKind.Listed kind) {
        Function<String, Optional<Choice>> labelled = Spelling.among(kind.choices(), this::labels);
        Optional<Choice> whole = choice(typed, kind, labelled);
        if (whole.isPresent()) {
            return new Reading.Chosen(List.of(whole.get()));
        }
        List<Choice> several = new ArrayList<>();
        for (String part : kind instanceof AnswerKind.AnyOf ? BETWEEN.split(typed, MOST_PARTS) : new String[0]) {
            Optional<Choice> choice = choice(part, kind, labelled);
            if (choice.isEmpty() && !Typing.line(part).isEmpty()) {
                return new Reading.Refused(Examples.notAChoice(kind));
            }
            choice.ifPresent(several::add);
        }
        return several.isEmpty()
                ? new Reading.Refused(Examples.notAChoice(kind))
                : new Reading.Chosen(several.stream().distinct().toList());
    }

    private static Optional<Choice> choice(
            String typed, AnswerKind.Listed kind, Function<String, Optional<Choice>> labelled) {
        Matcher counted = COUNTED.matcher(Digits.latin(Typing.line(typed)));
        int number = counted.matches() ? Integer.parseInt(counted.group(1)) : 0;
        return labelled.apply(typed)
                .or(() -> number >= 1 && number <= kind.choices().size()
                        ? Optional.of(kind.choices().get(number - 1))
                        : Optional.empty());
    }

    private List<String> labels(Choice choice) {
        return messages.languages().stream()
                .map(language -> choice.in(messages.in(language)))
                .toList();
    }

    private static Reading scale(String typed, AnswerKind.Scale kind) {
        Matcher counted = COUNTED.matcher(Digits.latin(Typing.line(typed.replace("⭐", ""))));
        int number = counted.matches() ? Integer.parseInt(counted.group(1)) : -1;
        return kind.holds(number)
                ? new Reading.Accepted(new Answer.Figure(number))
                : new Reading.Refused(Examples.notAChoice(kind));
    }
}
