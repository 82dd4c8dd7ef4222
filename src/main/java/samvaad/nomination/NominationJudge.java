package samvaad.nomination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.nomination.sheet.Line;
import samvaad.registration.NominatedSeats;
import samvaad.store.Sql;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** Compares the rows of a department's sheet with those of its list, and with each other. Changes nothing. */
final class NominationJudge implements RowJudge {

    private final Sql sql;
    private final NomineeTable nominees;
    private final NomineeAnswersTable before;
    private final Event event;
    private final NominationList list;
    private final Headings headings;
    private final Headings.Columns columns;
    private final Texts texts;
    private final CellReader cells;
    private final Consumer<JudgedRow> taker;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Set<Long> met = new HashSet<>();
    private final List<Unclear> unclear = new ArrayList<>();
    private final boolean first;
    private long room;

    /** Somebody new, or somebody of the list whose name was corrected: that is known when all rows were seen. */
    private record Unclear(Line line, Answers answers, String digest, Nominee perhaps) {}

    NominationJudge(
            Sql sql,
            Event event,
            NominationList list,
            SentSheet sheet,
            Headings headings,
            Headings.Columns columns,
            Messages messages,
            Consumer<JudgedRow> taker) {
        this.sql = sql;
        this.nominees = new NomineeTable(sql);
        this.before = new NomineeAnswersTable(sql);
        this.event = event;
        this.list = list;
        this.headings = headings;
        this.columns = columns;
        this.texts = messages.in(sheet.language());
        this.cells = new CellReader(messages);
        this.taker = taker;
        this.first = !nominees.any(list.id());
        this.room = sheet.staff() ? Long.MAX_VALUE : list.most() - nominees.count(list.id());
    }

    @Override
    public void take(Line line) {
        if (columns.questions().keySet().stream()
                .allMatch(column -> line.cell(column).isBlank())) {
            // Nobody is named: a row that is only numbered, or of somebody who declined, in a sheet of ours that comes
            // back.
            return;
        }
        Map<String, Answer> given = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Integer, Question> column : columns.questions().entrySet()) {
            Question question = column.getValue();
            CellReader.Read read = cells.read(question, line.cell(column.getKey()));
            read.answer().ifPresent(answer -> given.put(question.id(), answer));
            read.problem()
                    .ifPresent(problem -> wrong.add(texts.label(
                            "list.problem.at", "heading", name(question), "problem", problem.plainIn(texts))));
        }
        if (!wrong.isEmpty()) {
            put(line, Verdict.WRONG, String.join(" ", wrong));
            return;
        }
        for (Question question : headings.questions()) {
            given.putIfAbsent(question.id(), new Answer.Skipped());
        }
        Answers answers = new Answers(given).to(headings.questions());
        String digest = Digests.of(list, answers);
        Integer earlier = rows.putIfAbsent(digest, line.number());
        if (earlier != null) {
            put(line, Verdict.TWICE, texts.label("list.problem.twice", "row", earlier, "own", line.number()));
        } else {
            compare(line, answers, digest);
        }
    }

    private String name(Question question) {
        // "Mobile number?" is followed by a colon here.
        return question.id().equals(Question.NAME)
                ? texts.label("list.column.name")
                : question.askIn(texts).replaceFirst("\\?$", "");
    }

    private void compare(Line line, Answers answers, String digest) {
        if (first) {
            fresh(line, answers, digest);
            return;
        }
        Optional<Nominee> same = nominees.withDigest(list.id(), digest);
        if (same.isPresent()) {
            known(line, answers, digest, same.get());
            return;
        }
        Optional<Nominee> byCode = columns.code().isPresent()
                ? nominees.withCode(
                        list.id(), line.cell(columns.code().getAsInt()).strip())
                : Optional.empty();
        if (byCode.isPresent()) {
            known(line, answers, digest, byCode.get());
            return;
        }
        Optional<Nominee> byMobile = Digests.mobile(answers).stream()
                .flatMap(mobile -> nominees.withMobile(list.id(), event.id().value(), mobile).stream())
                .findFirst();
        if (byMobile.isPresent()) {
            unclear.add(new Unclear(line, answers, digest, byMobile.get()));
        } else {
            fresh(line, answers, digest);
        }
    }

    /** A corrected sheet may leave out columns: what stood there stays. */
    private Answers withEarlier(Answers answers, Answers earlier) {
        Answers all = answers;
        for (Question question : headings.questions()) {
            Optional<Answer> was = earlier.to(question.id());
            if (was.isPresent() && !columns.questions().containsValue(question)) {
                all = all.with(question.id(), was.get());
            }
        }
        return all;
    }

    private void known(Line line, Answers read, String digest, Nominee nominee) {
        met.add(nominee.id());
        if (nominee.registration().isEmpty()) {
            put(line, Verdict.GONE, texts.label("list.note.gone"));
            return;
        }
        long registration = nominee.registration().getAsLong();
        Optional<Answers> now = before.find(registration);
        Answers answers = withEarlier(read, now.orElse(Answers.NONE));
        if (now.filter(answers::equals).isPresent()) {
            put(line, Verdict.SAME, texts.label("list.note.same"));
        } else if (nominee.confirmedAt().isPresent()) {
            put(line, Verdict.OWN, texts.label("list.note.own"));
        } else {
            String note = texts.label("list.note.changed", "changes", changes(now.orElse(Answers.NONE), answers));
            taker.accept(new JudgedRow(
                    line.number(), line.cells(), Verdict.CHANGED, note, digest, answers, registration, Instant.EPOCH));
        }
    }

    /** As in "Name: Asha Rav → Asha Rao". */
    private String changes(Answers was, Answers is) {
        List<String> changes = new ArrayList<>();
        for (Question question : headings.questions()) {
            String from = words(question, was);
            String to = words(question, is);
            if (!from.equals(to)) {
                changes.add(name(question) + ": " + from + " → " + to);
            }
        }
        return String.join("; ", changes);
    }

    private String words(Question question, Answers answers) {
        return answers.to(question.id())
                .map(answer -> question.words(answer, texts))
                .orElse("");
    }

    private void fresh(Line line, Answers answers, String digest) {
        if (NominatedSeats.isKnown(sql, event, answers)) {
            put(line, Verdict.KNOWN, texts.label("list.note.known"));
        } else if (room <= 0) {
            put(line, Verdict.OVER, texts.label("list.note.over", "most", list.most()));
        } else {
            room--;
            taker.accept(
                    new JudgedRow(line.number(), line.cells(), Verdict.FRESH, "", digest, answers, 0, Instant.EPOCH));
        }
    }

    @Override
    public void end() {
        for (Unclear one : unclear) {
            if (met.contains(one.perhaps().id())) {
                fresh(one.line(), one.answers(), one.digest());
            } else {
                known(one.line(), one.answers(), one.digest(), one.perhaps());
            }
        }
    }

    private void put(Line line, Verdict verdict, String note) {
        taker.accept(JudgedRow.of(line.number(), line.cells(), verdict, note));
    }
}
