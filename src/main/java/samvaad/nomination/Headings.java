package samvaad.nomination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samvaad.answer.MobileType;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.nomination.sheet.Line;
import samvaad.text.Messages;
import samvaad.text.Texts;
import samvaad.typed.Spelling;

/** Which column of a sheet has the answers to which question. Headings may be in any language, or in all at once. */
final class Headings {

    private static final String CODE = "export.column.code";
    private static final String ENTERED = "export.column.entered";

    private static final Pattern PARTS = Pattern.compile("[/\\n]");

    private final List<Question> questions;
    private final Messages messages;
    private final Map<String, Integer> known = new HashMap<>();
    private final Set<String> codes;
    private final Set<String> entered;

    Headings(Event event, Messages messages) {
        this.questions = questions(event);
        this.messages = messages;
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            for (String way : ways(question)) {
                known.putIfAbsent(Spelling.fold(way), i);
            }
            known.putIfAbsent(Spelling.fold(heading(question)), i);
            known.putIfAbsent(Spelling.fold(question.id()), i);
        }
        alsoAsExported();
        codes = keyed(CODE);
        entered = keyed(ENTERED);
    }

    /** Somebody may send what was exported. */
    private void alsoAsExported() {
        for (int i = 0; i < questions.size(); i++) {
            String key = questions.get(i).id().equals(Question.NAME)
                    ? "export.column.name"
                    : questions.get(i).type() instanceof MobileType ? "export.column.mobile" : "";
            if (!key.isEmpty()) {
                int question = i;
                keyed(key).forEach(heading -> known.putIfAbsent(heading, question));
            }
        }
    }

    /** The questions of a list: the name, and those of the event's form. */
    static List<Question> questions(Event event) {
        List<Question> all = new ArrayList<>(List.of(Question.name()));
        all.addAll(event.questions());
        return all;
    }

    List<Question> questions() {
        return questions;
    }

    /** The heading in all languages. */
    String heading(Question question) {
        return joined(ways(question));
    }

    /** A text of the bundles in all languages. */
    String heading(String key) {
        return joined(inAll(key));
    }

    private static String joined(Set<String> ways) {
        return String.join(" / ", ways);
    }

    private Set<String> ways(Question question) {
        if (question.id().equals(Question.NAME)) {
            return inAll("list.column.name");
        }
        return messages.languages().stream()
                .map(language -> question.askIn(messages.in(language)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> inAll(String key) {
        return messages.languages().stream()
                .map(messages::in)
                .map((Texts texts) -> texts.label(key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> keyed(String key) {
        Set<String> folded =
                inAll(key).stream().map(Spelling::fold).collect(Collectors.toCollection(LinkedHashSet::new));
        folded.add(Spelling.fold(heading(key)));
        return folded;
    }

    /**
     * The columns of a sheet.
     *
     * @param questions by column
     * @param code the column with the registration number
     * @param entered the column with when they came in
     */
    record Columns(Map<Integer, Question> questions, OptionalInt code, OptionalInt entered) {

        /** Whether it is an exported list, to be filled in at the gate. */
        boolean isExported() {
            return code.isPresent() && entered.isPresent();
        }

        boolean hasName() {
            return questions.values().stream()
                    .anyMatch(question -> question.id().equals(Question.NAME));
        }
    }

    Columns of(Line line) {
        Map<Integer, Question> found = new LinkedHashMap<>();
        OptionalInt code = OptionalInt.empty();
        OptionalInt at = OptionalInt.empty();
        for (int column = 0; column < line.cells().size(); column++) {
            String heading = Spelling.fold(line.cell(column));
            Optional<Question> question = question(line.cell(column)).filter(one -> !found.containsValue(one));
            if (question.isPresent()) {
                found.put(column, question.get());
            } else if (code.isEmpty() && codes.contains(heading)) {
                code = OptionalInt.of(column);
            } else if (at.isEmpty() && entered.contains(heading)) {
                at = OptionalInt.of(column);
            }
        }
        return new Columns(found, code, at);
    }

    /** The question that a heading is, or each of its parts if there are several. */
    private Optional<Question> question(String heading) {
        return Stream.concat(Stream.of(heading), PARTS.splitAsStream(heading))
                .flatMap(part -> Optional.ofNullable(known.get(Spelling.fold(part))).stream())
                .map(questions::get)
                .findFirst();
    }

    /** The questions that must be answered and have no column. */
    List<Question> missing(Columns columns) {
        return questions.stream()
                .filter(Question::required)
                .filter(question -> !columns.questions().containsValue(question))
                .toList();
    }
}
