package samvaad.nomination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.answer.Choice;
import samvaad.answer.ChoiceType;
import samvaad.answer.LineType;
import samvaad.answer.NumberType;
import samvaad.answer.Question;
import samvaad.answer.QuestionType;
import samvaad.answer.Wording;
import samvaad.event.Event;
import samvaad.form.Form;

/**
 * What an organiser fills in for a new list.
 *
 * @param most how many people the department may nominate
 * @param until the end of the last day on which it may
 * @param holds whether seats are held for it until then
 */
record NewList(String department, int most, Instant until, boolean holds) {

    static final String FORM = "list";

    private static final int MOST = 1_000;
    private static final int LONGEST = 100;
    private static final String YES = "yes";

    /** The days to choose from, by the ids of the choices. */
    private static final Map<String, Integer> DAYS = Map.of("d3", 3, "d7", 7, "d14", 14, "d30", 30);

    static Form form() {
        List<Choice> days = List.of(choice("d3"), choice("d7"), choice("d14"), choice("d30"));
        return new Form(
                FORM,
                "list.form.title",
                List.of(
                        question("list.department", new LineType(LONGEST)),
                        question("list.most", new NumberType(OptionalLong.of(1), OptionalLong.of(MOST))),
                        question("list.until", new ChoiceType(days)),
                        new Question(
                                "list.hold",
                                Wording.key("list.ask.hold"),
                                Wording.key("list.hint.hold"),
                                true,
                                new ChoiceType(List.of(choice(YES), choice("no"))))));
    }

    private static Question question(String id, QuestionType type) {
        return new Question(id, Wording.key(id.replace("list.", "list.ask.")), Wording.NONE, true, type);
    }

    private static Choice choice(String id) {
        return new Choice(id, Wording.key("list.choice." + id), false);
    }

    /** What was filled in. The last day is never after the event's last. */
    static NewList of(Answers answers, Event event, Instant now) {
        int days = DAYS.getOrDefault(picked(answers, "list.until"), 0);
        LocalDate last = event.days().get(event.days().size() - 1);
        LocalDate day = now.atZone(event.zone()).toLocalDate().plusDays(days);
        Instant until = (day.isAfter(last) ? last : day)
                .plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(event.zone())
                .toInstant();
        return new NewList(
                answers.text("list.department").orElse(""),
                (int) answers.to("list.most", Answer.Figure.class)
                        .map(Answer.Figure::value)
                        .orElse(1L)
                        .longValue(),
                until,
                picked(answers, "list.hold").equals(YES));
    }

    private static String picked(Answers answers, String question) {
        Optional<Answer.Picked> picked = answers.to(question, Answer.Picked.class);
        return picked.flatMap(one -> one.choices().stream().findFirst()).orElse("");
    }
}
