package samvaad.stats;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import samvaad.answer.Question;
import samvaad.event.EventStatus;
import samvaad.event.RegistrationTerms;
import samvaad.info.EventWords;
import samvaad.registration.Registration.Status;
import samvaad.stats.StatsTable.Counted;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Texts;

/** The numbers of an event in words. */
final class StatsWords {

    private static final int LISTED = 6;
    private static final int SPLITS = 3;
    private static final int QUESTION = 60;

    private final Stats stats;
    private final Texts texts;

    StatsWords(Stats stats, Texts texts) {
        this.stats = stats;
        this.texts = texts;
    }

    Html all() {
        return texts.text("stats.title", "event", stats.event().title().in(texts.language()))
                .paragraph(EventWords.state(stats.event(), texts))
                .paragraph(days())
                .paragraph(seats())
                .paragraph(sessions())
                .paragraph(funnel())
                .paragraph(sources())
                .paragraph(leftAt())
                .paragraph(splits());
    }

    private Html days() {
        Map<LocalDate, Long> registered = stats.registrations();
        Map<LocalDate, Long> withdrawn = stats.withdrawals();
        LocalDate today = stats.today();
        LocalDate yesterday = today.minusDays(1);
        return texts.text(
                "stats.days",
                "today",
                registered.getOrDefault(today, 0L),
                "yesterday",
                registered.getOrDefault(yesterday, 0L),
                "withdrawnToday",
                withdrawn.getOrDefault(today, 0L),
                "withdrawnYesterday",
                withdrawn.getOrDefault(yesterday, 0L));
    }

    private Html seats() {
        Html line = stats.event().registration().map(RegistrationTerms::capacity).stream()
                .flatMapToInt(capacity -> capacity.stream())
                .mapToObj(capacity ->
                        texts.text("stats.seats", "confirmed", stats.people(Status.CONFIRMED), "capacity", capacity))
                .findFirst()
                .orElseGet(() -> texts.text("stats.confirmed", "confirmed", stats.people(Status.CONFIRMED)));
        Html waiting = texts.text(
                "stats.waiting",
                "waiting",
                stats.people(Status.WAITING),
                "offered",
                stats.people(Status.OFFERED),
                "withdrawn",
                stats.people(Status.WITHDRAWN));
        return line.line(waiting)
                .line(wanted())
                .line(stats.isOver() ? texts.text("stats.noShows", "people", stats.noShows()) : Html.EMPTY);
    }

    private Html wanted() {
        if (stats.event().status() != EventStatus.POSTPONED) {
            return Html.EMPTY;
        }
        long wanted = stats.wanted();
        return texts.text("stats.wanted", "people", wanted, "silent", stats.people(Status.CONFIRMED) - wanted);
    }

    private Html sessions() {
        Html lines = Html.EMPTY;
        for (Stats.OfSession one : stats.sessions()) {
            String title = Graphemes.shorten(one.session().title().in(texts.language()), QUESTION);
            boolean limited = one.session().capacity().isPresent();
            lines = lines.line(texts.text(
                    limited ? "stats.session.seats" : "stats.session",
                    "session",
                    title,
                    "taken",
                    one.seats().taken(),
                    "seats",
                    one.session().capacity().orElse(0),
                    "waiting",
                    one.seats().waiting(),
                    "entered",
                    one.entered()));
        }
        return lines.isEmpty() ? lines : texts.text("stats.sessions").line(lines);
    }

    private Html funnel() {
        List<Counted> sources = stats.sources();
        long card = sources.stream().mapToLong(Counted::times).sum();
        long linked = sources.stream()
                .filter(source -> !source.what().isEmpty())
                .mapToLong(Counted::times)
                .sum();
        long registered = Stats.sum(stats.registrations());
        return texts.text("stats.funnel")
                .line(step("link", linked, 0))
                .line(step("card", card, 0))
                .line(step("form", stats.begun(), card))
                .line(step("registered", registered, stats.begun()))
                .line(step("entered", stats.entered(), stats.people(Status.CONFIRMED)))
                .line(step("feedback", stats.feedback(), stats.entered()));
    }

    /** Includes the share of the step before, if there is one to compute. */
    private Html step(String name, long people, long before) {
        return before > 0 && people <= before
                ? texts.text("stats.share." + name, "people", people, "percent", Math.round(100.0 * people / before))
                : texts.text("stats.step." + name, "people", people);
    }

    private Html sources() {
        Html lines = Html.EMPTY;
        for (Counted source : stats.sources().stream().limit(LISTED).toList()) {
            String name = source.what().isEmpty() ? texts.label("stats.source.none") : source.what();
            lines = lines.line(line(name, source.times()));
        }
        return lines.isEmpty() ? lines : texts.text("stats.sources").line(lines);
    }

    private Html leftAt() {
        Html lines = Html.EMPTY;
        for (Map.Entry<String, Long> left :
                stats.leftAt().entrySet().stream().limit(LISTED).toList()) {
            lines = lines.line(line(question(left.getKey()), left.getValue()));
        }
        return lines.isEmpty() ? lines : texts.text("stats.leftAt").line(lines);
    }

    private String question(String id) {
        if (id.equals(Question.NAME)) {
            return texts.label("form.ask.name");
        }
        return stats.event().everAsked().stream()
                .filter(question -> question.id().equals(id))
                .map(Question::ask)
                .map(ask -> Graphemes.shorten(ask.in(texts), QUESTION))
                .findFirst()
                .orElse(texts.label("stats.summary"));
    }

    private Html splits() {
        Html all = Html.EMPTY;
        for (Stats.Split split : stats.splits(texts, SPLITS)) {
            Html lines =
                    Html.escape(Graphemes.shorten(split.question(), QUESTION)).bold();
            for (Counted answer : split.answers().stream().limit(LISTED).toList()) {
                lines = lines.line(line(answer.what(), answer.times()));
            }
            all = all.paragraph(lines);
        }
        return all;
    }

    private Html line(String name, long times) {
        return texts.text("stats.line", "name", Graphemes.shorten(name, QUESTION), "times", times);
    }
}
