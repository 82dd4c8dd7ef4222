package samvaad.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samvaad.jsonfile.FieldReader;
import samvaad.jsonfile.Quoted;

/** Where answers to a question are used, besides lists and exports: {@code "use": ["pass", "stats"]}. */
public enum Use {

    /** Stands below the name on the pass. */
    PASS,

    /** Stands beside the name for whoever lets people in: on their screens and on the sheet to sign. */
    GATE,

    /** Is counted in the statistics. */
    STATS;

    private static final String FIELD = "use";

    public String inFile() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what a question of this type is used for, in the order of the constants. */
    static List<Use> readAll(FieldReader question, QuestionType type) {
        List<Use> uses = question
                .list(FIELD, (node, at) -> {
                    Optional<Use> use = Stream.of(values())
                            .filter(one -> node.isTextual() && one.inFile().equals(node.textValue()))
                            .findFirst();
                    if (use.isEmpty()) {
                        question.refuseAt(at, "must be one of " + names() + "; it is " + Quoted.of(node));
                    }
                    return use;
                })
                .stream()
                .distinct()
                .sorted()
                .toList();
        if (!uses.isEmpty() && !fits(type)) {
            question.refuse(
                    FIELD, "is for answers that are short and no secret: of the types text, choice and choices only");
        }
        return uses;
    }

    /** Below a name there is one line. */
    static void refuseSecond(FieldReader form, List<Question> questions) {
        for (Use use : List.of(PASS, GATE)) {
            if (questions.stream()
                            .filter(question -> question.uses().contains(use))
                            .count()
                    > 1) {
                form.refuse(
                        "questions",
                        "must have at most one with \"" + use.inFile() + "\" in its \"use\": there is one line for it");
            }
        }
    }

    static boolean fits(QuestionType type) {
        return type instanceof LineType || type instanceof ListType;
    }

    private static String names() {
        return Stream.of(values()).map(use -> "\"" + use.inFile() + "\"").collect(Collectors.joining(", "));
    }
}
