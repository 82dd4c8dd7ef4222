package samvaad.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import samvaad.answer.Choice;
import samvaad.answer.ChoiceType;
import samvaad.answer.ChoicesType;
import samvaad.answer.EmailType;
import samvaad.answer.LineType;
import samvaad.answer.MobileType;
import samvaad.answer.NumberType;
import samvaad.answer.ParagraphType;
import samvaad.answer.Question;
import samvaad.answer.RatingType;
import samvaad.answer.ScoreType;
import samvaad.testing.Languages;
import samvaad.text.LocalText;

class EventTest {

    @Test
    void theExampleIsReadWithAllThatItSays() {
        Event event = QuickEvent.event();
        RegistrationTerms registration = event.registration().orElseThrow();

        assertThat(event.id()).hasToString("quick");
        assertThat(event.title()).isEqualTo(Languages.text("त्वरित संवाद", "Quick Samvad"));
        assertThat(event.venue().orElseThrow().position()).contains(new Position(23.2385, 77.4020));
        assertThat(event.venue().orElseThrow().directions()).isEqualTo(LocalText.EMPTY);
        assertThat(event.agenda()).extracting(Session::starts).containsExactly(time("10:00"), time("10:30"));
        assertThat(event.faq().get(0).words()).containsExactly("parking", "पार्किंग", "gaadi");
        assertThat(registration.capacity()).isEqualTo(OptionalInt.of(2));
        assertThat(registration.perChat()).isEqualTo(3);
        assertThat(registration.questions())
                .extracting(Question::required)
                .containsExactly(true, true, true, false, false);
        assertThat(registration.questions().get(1).type())
                .isInstanceOfSatisfying(
                        ChoiceType.class,
                        choice -> assertThat(choice.choices())
                                .extracting(Choice::other)
                                .containsExactly(false, false, true));
        assertThat(registration.questions().get(3).type()).isEqualTo(new EmailType(List.of()));
        assertThat(registration.questions().get(4).type()).isInstanceOfSatisfying(ChoicesType.class, choices -> {
            assertThat(choices.min()).isZero();
            assertThat(choices.max()).isEqualTo(2);
        });
        assertThat(event.feedback().questions())
                .extracting(Question::type)
                .containsExactly(new RatingType(false), new ScoreType(), new ParagraphType(1000));
    }

    @Test
    void whatIsLeftOutIsFilledIn() {
        Event event = QuickEvent.event(bare("2030-01-15"));

        assertThat(event.zone()).hasToString("Asia/Kolkata");
        assertThat(event.summary().isEmpty()).isTrue();
        assertThat(event.venue()).isEmpty();
        assertThat(event.contacts()).isEmpty();
        assertThat(event.agenda()).isEmpty();
        assertThat(event.registration()).isEmpty();
        assertThat(event.registrationOpen(at("2029-12-01T00:00"))).isFalse();
        assertThat(event.feedback()).isEqualTo(new Feedback(Duration.ZERO, Duration.ofDays(14), List.of()));
        assertThat(event.keptUntil()).isEqualTo(event.endsAt().plus(Duration.ofDays(90)));
    }

    @Test
    void registrationDefaultsAreThoseOfTheFormat() {
        Event event = QuickEvent.event(
                bare("2030-01-15").andThen(root -> root.set("registration", QuickEvent.json("{'questions': []}"))));
        assertThat(event.registration())
                .contains(new RegistrationTerms(
                        OptionalInt.empty(),
                        Optional.empty(),
                        event.starts(),
                        5,
                        Duration.ofHours(6),
                        Duration.ofDays(90),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void everyTypeOfQuestionHasItsBounds() {
        Event event = QuickEvent.event(
                QuickEvent.with(
                        "/registration/questions",
                        "[{'id': 'a', 'type': 'text', 'ask': 'A'}, {'id': 'b', 'type': 'text', 'ask': 'B', 'max': 6},"
                                + "{'id': 'c', 'type': 'number', 'ask': 'C'}, {'id': 'd', 'type': 'number', 'ask': 'D', 'min': -2, 'max': 9},"
                                + "{'id': 'e', 'type': 'email', 'ask': 'E', 'domains': ['gov.in', 'nic.in']}, {'id': 'f', 'type': 'mobile', 'ask': 'F'},"
                                + "{'id': 'g', 'type': 'choices', 'ask': 'G', 'options': [{'id': 'x', 'label': 'X'}, {'id': 'y', 'label': 'Y'}]}]"));
        assertThat(event.registration().orElseThrow().questions())
                .extracting(Question::type)
                .startsWith(
                        new LineType(200),
                        new LineType(6),
                        new NumberType(OptionalLong.empty(), OptionalLong.empty()),
                        new NumberType(OptionalLong.of(-2), OptionalLong.of(9)),
                        new EmailType(List.of("gov.in", "nic.in")),
                        new MobileType())
                .last()
                .isInstanceOfSatisfying(
                        ChoicesType.class, choices -> assertThat(choices.min()).isEqualTo(1));
    }

    @Test
    void textsAreComposedTrimmedAndHaveTheirLineEndsMended() {
        Event event =
                QuickEvent.event(root -> root.put("title", "  Cafe\u0301 ").put("summary", "a\r\nb\rc"));
        assertThat(event.title().in(Languages.HI)).isEqualTo("Caf\u00e9");
        assertThat(event.summary().in(Languages.EN)).isEqualTo("a\nb\nc");
    }

    @Test
    void aDateBeginsWithItsFirstInstantAndEndsWithItsLast() {
        Event event = QuickEvent.event(bare("2030-01-15"));
        assertThat(event.begins()).isEqualTo(at("2030-01-15T00:00"));
        assertThat(event.endsAt()).isEqualTo(at("2030-01-16T00:00").minusNanos(1));
        assertThat(event.latestStart()).isEqualTo(event.endsAt());
        assertThat(event.over(at("2030-01-15T23:59"))).isFalse();
        assertThat(event.over(at("2030-01-16T00:00"))).isTrue();
    }

    @Test
    void anEventWithATimeButNoEndIsOverAfterEightHoursWithoutShowingAnEnd() {
        Event event = QuickEvent.event(bare("2030-01-15T10:00"));
        assertThat(event.ends()).isEmpty();
        assertThat(event.endsAt()).isEqualTo(at("2030-01-15T18:00"));
        assertThat(event.latestStart()).isEqualTo(at("2030-01-15T10:00"));
    }

    @Test
    void registrationIsOpenFromTheOpeningUntilTheStart() {
        Event event = QuickEvent.event(QuickEvent.with("/registration/opens", "'2030-01-10'"));
        assertThat(event.registrationOpen(at("2030-01-09T23:59"))).isFalse();
        assertThat(event.registrationOpen(at("2030-01-10T00:00"))).isTrue();
        assertThat(event.registrationOpen(at("2030-01-15T09:59"))).isTrue();
        assertThat(event.registrationOpen(at("2030-01-15T10:00"))).isFalse();
    }

    @Test
    void registrationForADateStaysOpenUntilTheEndOfTheDay() {
        Event event =
                QuickEvent.event(bare("2030-01-15").andThen(root -> root.set("registration", QuickEvent.json("{}"))));
        assertThat(event.registrationOpen(at("2030-01-15T23:59"))).isTrue();
        assertThat(event.registrationOpen(at("2030-01-16T00:00"))).isFalse();
    }

    @Test
    void remindersAreDueBeforeTheStart() {
        Event event = QuickEvent.event();
        assertThat(event.reminders())
                .extracting(event::due)
                .containsExactly(at("2030-01-14T18:00"), at("2030-01-15T08:00"));
    }

    @Test
    void feedbackOpensWithTheEndAndClosesTwoWeeksLater() {
        Event event = QuickEvent.event();
        assertThat(event.feedbackOpen(at("2030-01-15T16:59"))).isFalse();
        assertThat(event.feedbackOpen(at("2030-01-15T17:00"))).isTrue();
        assertThat(event.feedbackOpen(at("2030-01-29T17:00"))).isFalse();
    }

    @Test
    void anEventIdIsWhatFitsIntoALink() {
        assertThat(EventId.of("bhopal-2025")).contains(new EventId("bhopal-2025"));
        assertThat(List.of("", "Bhopal", "a_b", "c-token", "s-token", "भोपाल", "a".repeat(33)))
                .allMatch(text -> EventId.of(text).isEmpty());
        assertThatThrownBy(() -> new EventId("c-token")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Consumer<ObjectNode> bare(String starts) {
        return root -> root.retain("id", "title").put("starts", starts);
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00Z").minus(Duration.ofMinutes(330));
    }

    private static Optional<LocalTime> time(String time) {
        return Optional.of(LocalTime.parse(time));
    }
}
