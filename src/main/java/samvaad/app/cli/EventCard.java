package samvaad.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import samvaad.answer.Question;
import samvaad.event.Event;
import samvaad.event.Moment;
import samvaad.event.QuietHours;
import samvaad.event.RegistrationTerms;
import samvaad.event.Reminder;
import samvaad.event.Session;
import samvaad.event.file.EventTexts;
import samvaad.info.EventWords;
import samvaad.text.Language;
import samvaad.text.LocalText;
import samvaad.text.Messages;
import samvaad.text.Moments;
import samvaad.text.Texts;

/**
 * What was understood of an event file, for a terminal. Labels are English; what people see is in each of their
 * languages.
 */
final class EventCard {

    private static final String BETWEEN = " · ";
    private static final int NAMED = 6;

    private final Event event;
    private final Messages messages;
    private final CardLines lines;

    EventCard(Event event, Messages messages) {
        this.event = event;
        this.messages = messages;
        this.lines = new CardLines(messages);
    }

    String text() {
        lines.heading(event.id().value()
                + event.series().map(name -> BETWEEN + "series " + name).orElse(""));
        lines.each("Title", texts -> event.title().in(texts.language()));
        lines.one("Status", event.status().name().toLowerCase(Locale.ROOT));
        lines.each("When", texts -> EventWords.when(event, texts).plain());
        lines.each("Where", texts -> EventWords.where(event, texts).plain());
        lines.each("Contact", texts -> EventWords.contact(event, texts).plain());
        practical();
        sessions();
        event.registration().ifPresentOrElse(this::registration, () -> lines.one("Registration", "none"));
        event.reminders().forEach(this::reminder);
        if (event.registration().isPresent()) {
            lines.each(
                    "Feedback",
                    texts -> moment(event.feedbackOpens(), texts) + " – " + moment(event.feedbackCloses(), texts));
            questions("Feedback asks", event.feedback().questions());
        }
        event.certificatesOpen().ifPresent(this::certificates);
        messages.languages().forEach(this::fallbacks);
        return lines.text();
    }

    private void practical() {
        event.practical()
                .gate()
                .ifPresent(gate -> lines.each(
                        "Gate",
                        texts -> Moments.time(gate.opens(), texts)
                                + gate.closes()
                                        .map(at -> " – " + Moments.time(at, texts))
                                        .orElse("")));
        lines.each("Fee", texts -> event.practical().fee().in(texts.language()));
        lines.each("Note", texts -> event.practical().note().in(texts.language()));
        event.practical()
                .online()
                .ifPresent(link -> lines.one(
                        "Online",
                        link.url() + ", for those with a seat"
                                + link.before()
                                        .map(before -> ", from " + Length.of(before) + " before the start")
                                        .orElse("")));
    }

    private void certificates(Instant opens) {
        event.certificate().ifPresent(terms -> {
            lines.one(
                    "Certificates",
                    "for " + terms.who().inFiles()
                            + (terms.sessions().isEmpty() ? "" : " " + String.join(", ", terms.sessions())));
            lines.each("", texts -> "from " + moment(opens, texts));
            lines.each("", texts -> terms.text().in(texts.language()));
        });
    }

    private void sessions() {
        Optional<LocalDate> day = Optional.empty();
        for (Session session : event.agenda()) {
            Optional<LocalDate> its = event.dayOf(session);
            if (its.isPresent() && !its.equals(day)) {
                lines.each("Agenda", texts -> Moments.date(its.get(), texts));
            }
            day = its;
            lines.each("", texts -> session(session, texts));
        }
    }

    private static String session(Session session, Texts texts) {
        Language language = texts.language();
        String time = session.starts().map(at -> Moments.time(at, texts)).orElse("")
                + session.ends().map(at -> " – " + Moments.time(at, texts)).orElse("");
        return List.of(
                        time,
                        session.title().in(language),
                        session.speaker().in(language),
                        session.room().in(language),
                        session.track().in(language),
                        session.choose().map(group -> "choose " + group).orElse(""),
                        session.capacity().isPresent() ? session.capacity().getAsInt() + " seats" : "",
                        session.feedback() ? "rated" : "")
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    private void registration(RegistrationTerms terms) {
        lines.one(
                "Seats",
                terms.capacity().isPresent() ? Integer.toString(terms.capacity().getAsInt()) : "no limit");
        terms.quotas()
                .forEach(quota -> lines.each(
                        "Held",
                        texts -> quota.seats() + " for " + quota.label().in(texts.language()) + " until "
                                + moment(quota.until(), texts)));
        lines.each("Opens", texts -> terms.opens().map(at -> moment(at, texts)).orElse("is open already"));
        lines.each("Closes", texts -> moment(terms.closes(), texts));
        lines.one(
                "Terms",
                "one chat registers up to " + terms.perChat() + "; a freed seat is held for "
                        + Length.of(terms.offer()));
        lines.each("Erasure", texts -> "personal data is erased on " + moment(event.keptUntil(), texts));
        questions("It asks", terms.questions());
    }

    private void questions(String label, List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            lines.one(i == 0 ? label : "", (i + 1) + ". " + QuestionWords.of(question, event.usedQuestions()));
            lines.each("", texts -> question.askIn(texts));
            if (!question.type().choices().isEmpty()) {
                lines.each(
                        "",
                        texts -> question.type().choices().stream()
                                .map(choice -> choice.in(texts))
                                .collect(Collectors.joining(BETWEEN, "→ ", "")));
            }
        }
    }

    private void reminder(Reminder reminder) {
        Instant due = event.due(reminder);
        Instant sent = QuietHours.sent(due, event.zone(), event.latestStart());
        lines.each(
                "Reminder",
                texts -> Length.of(reminder.before()) + " before: " + moment(due, texts)
                        + (sent.equals(due) ? "" : "; quiet hours put it to " + moment(sent, texts)));
    }

    /** Which texts are shown in another language to those who read this one. */
    private void fallbacks(Language language) {
        Map<String, LocalText> texts = EventTexts.of(event);
        List<String> missing = texts.keySet().stream()
                .filter(place -> !has(texts.getOrDefault(place, LocalText.EMPTY), language))
                .toList();
        if (!missing.isEmpty()) {
            String more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
            lines.one(
                    "Not in " + language.code(),
                    missing.stream().limit(NAMED).collect(Collectors.joining(", ")) + more
                            + ": shown in English, else in the file's first language");
        }
    }

    private static boolean has(LocalText text, Language language) {
        return text.byLanguage().containsKey(language);
    }

    private String moment(Instant instant, Texts texts) {
        ZonedDateTime local = instant.atZone(event.zone());
        return Moments.date(local.toLocalDate(), texts) + ", " + Moments.time(local.toLocalTime(), texts);
    }

    private static String moment(Moment moment, Texts texts) {
        Function<LocalTime, String> time = at -> ", " + Moments.time(at, texts);
        return Moments.date(moment.date(), texts) + moment.time().map(time).orElse("");
    }
}
