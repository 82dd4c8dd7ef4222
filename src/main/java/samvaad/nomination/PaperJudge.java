package samvaad.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import samvaad.answer.Answers;
import samvaad.event.Event;
import samvaad.nomination.NomineeAnswersTable.Coded;
import samvaad.nomination.sheet.Line;
import samvaad.registration.PassCode;
import samvaad.registration.Registration.Status;
import samvaad.store.Sql;
import samvaad.text.Texts;

/** Reads who came in from the exported list, filled in on paper and typed up. */
final class PaperJudge implements RowJudge {

    private final NomineeAnswersTable people;
    private final Event event;
    private final Headings.Columns columns;
    private final Texts texts;
    private final Consumer<JudgedRow> taker;

    PaperJudge(Sql sql, Event event, Headings.Columns columns, Texts texts, Consumer<JudgedRow> taker) {
        this.people = new NomineeAnswersTable(sql);
        this.event = event;
        this.columns = columns;
        this.texts = texts;
        this.taker = taker;
    }

    @Override
    public void take(Line line) {
        String written = line.cell(columns.entered().getAsInt());
        if (PaperTime.isNothing(written)) {
            return;
        }
        Optional<Coded> person = PassCode.parse(line.cell(columns.code().getAsInt()))
                .flatMap(code -> people.withCode(event.id(), code.toString()));
        if (person.isEmpty()) {
            put(line, Verdict.WRONG, "list.paper.unknown");
            return;
        }
        LocalDateTime at = PaperTime.read(written, event.starts().date())
                .orElseGet(() -> event.begins().atZone(event.zone()).toLocalDateTime());
        LocalDate day = at.toLocalDate();
        if (!event.days().contains(day)) {
            put(line, Verdict.WRONG, "list.paper.day");
        } else if (person.get().status() != Status.CONFIRMED) {
            put(line, Verdict.WRONG, "list.paper.noSeat");
        } else if (people.entered(person.get().registration(), start(day), start(day.plusDays(1)))) {
            put(line, Verdict.SAME, "list.paper.same");
        } else {
            taker.accept(new JudgedRow(
                    line.number(),
                    line.cells(),
                    Verdict.ENTERED,
                    "",
                    "",
                    Answers.NONE,
                    person.get().registration(),
                    at.atZone(event.zone()).toInstant()));
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(event.zone()).toInstant();
    }

    private void put(Line line, Verdict verdict, String key) {
        List<String> cells = line.cells();
        taker.accept(JudgedRow.of(line.number(), cells, verdict, texts.label(key)));
    }
}
