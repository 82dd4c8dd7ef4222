package samvaad.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import samvaad.event.QuestionType.Choice;
import samvaad.event.QuestionType.Choices;
import samvaad.event.QuestionType.Email;
import samvaad.event.QuestionType.Mobile;
import samvaad.event.QuestionType.OneLine;
import samvaad.event.QuestionType.Paragraph;
import samvaad.event.QuestionType.Rating;
import samvaad.event.QuestionType.Score;
import samvaad.event.QuestionType.WholeNumber;

/** Reads the questions of a form. */
final class QuestionReader {

    private static final List<String> TYPES =
            List.of("text", "long", "choice", "choices", "mobile", "email", "number", "rating", "score");
    private static final int LINE = 200;
    private static final int PARAGRAPH = 1000;
    private static final long FURTHEST = 1_000_000_000_000L;

    private QuestionReader() {}

    static List<Question> read(FieldReader form, Ids ids) {
        return form.objects("questions", fields -> question(fields, ids));
    }

    private static Question question(FieldReader fields, Ids ids) {
        String id = ids.read(fields);
        fields.require("type", "\"type\": \"text\"");
        Optional<String> type = fields.string("type", "one of " + String.join(", ", TYPES));
        boolean required = NumberReader.flag(fields, "required", true);
        return new Question(
                id,
                TextReader.requiredText(fields, "ask"),
                TextReader.text(fields, "hint"),
                required,
                type(fields, type.orElse(""), required));
    }

    private static QuestionType type(FieldReader fields, String type, boolean required) {
        return switch (type) {
            case "text" ->
                new OneLine(NumberReader.whole(fields, "max", 1, PARAGRAPH).orElse(LINE));
            case "long" -> new Paragraph(PARAGRAPH);
            case "choice" -> new Choice(OptionsReader.read(fields, 2));
            case "choices" -> choices(fields, required);
            case "mobile" -> new Mobile();
            case "email" -> new Email(domains(fields));
            case "number" -> number(fields);
            case "rating" -> new Rating();
            case "score" -> new Score();
            default -> unknown(fields, type);
        };
    }

    private static QuestionType choices(FieldReader fields, boolean required) {
        List<Option> options = OptionsReader.read(fields, 1);
        int most = fields.size("options").orElse(Integer.MAX_VALUE);
        int min = NumberReader.whole(fields, "min", 0, most).orElse(required ? 1 : 0);
        int max = NumberReader.whole(fields, "max", 1, Math.max(1, most)).orElse(options.size());
        refuseCrossed(fields, min, max);
        return new Choices(options, min, max);
    }

    private static QuestionType number(FieldReader fields) {
        Optional<Long> min = NumberReader.whole(fields, "min", -FURTHEST, FURTHEST);
        Optional<Long> max = NumberReader.whole(fields, "max", -FURTHEST, FURTHEST);
        min.ifPresent(low -> max.ifPresent(high -> refuseCrossed(fields, low, high)));
        return new WholeNumber(bound(min), bound(max));
    }

    private static OptionalLong bound(Optional<Long> number) {
        return number.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static void refuseCrossed(FieldReader fields, long min, long max) {
        if (min > max) {
            fields.refuse("min", "must not be more than max; it is " + min + ", and max is " + max);
        }
    }

    private static List<String> domains(FieldReader fields) {
        return fields.list("domains", (node, at) -> {
            Optional<String> domain =
                    Optional.ofNullable(node.textValue()).map(String::strip).filter(ContactReader::isDomain);
            if (domain.isEmpty()) {
                fields.refuseAt(
                        at,
                        "must be what stands after the @, in small letters, such as \"gov.in\"; it is "
                                + Quoted.of(node));
            }
            return domain;
        });
    }

    /** The fields of every type may stand here, for it is the type alone that is wrong. */
    private static QuestionType unknown(FieldReader fields, String type) {
        fields.allow("options", "min", "max", "domains");
        if (!type.isEmpty()) {
            fields.refuse("type", Quoted.of(type) + " is not a type of question; " + FieldReader.instead(type, TYPES));
        }
        return new Paragraph(PARAGRAPH);
    }
}
