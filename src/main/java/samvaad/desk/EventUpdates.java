package samvaad.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import samvaad.bot.Role;
import samvaad.chat.Button;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.event.EventChange;
import samvaad.event.EventFilesResult;
import samvaad.event.EventMistake;
import samvaad.event.Events;
import samvaad.outbox.Confidential;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.registration.EventVersions;
import samvaad.store.Writer;
import samvaad.text.Graphemes;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * Takes up event files that have changed. Right ones replace what was known and the organisers see the difference, with a
 * button that tells everybody; wrong ones change nothing and the organisers see the mistakes.
 */
public final class EventUpdates {

    private static final int MISTAKES = 12;
    private static final int MISTAKE = 220;

    private final Writer writer;
    private final Events events;
    private final EventVersions versions;
    private final Mailings mailings;
    private final Staff staff;
    private final People people;
    private final Outbox outbox;
    private final Messages messages;
    private final Clock clock;

    public EventUpdates(
            Writer writer,
            Events events,
            EventVersions versions,
            Mailings mailings,
            Staff staff,
            People people,
            Outbox outbox,
            Messages messages,
            Clock clock) {
        this.writer = writer;
        this.events = events;
        this.versions = versions;
        this.mailings = mailings;
        this.staff = staff;
        this.people = people;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** Somebody who asked for the files to be read, in the language in which they did. */
    record Asker(UserId person, Language language) {}

    /** What organisers are told of one event, in each language, and what may be told to everybody. */
    private record News(Map<Language, Html> words, Optional<Mailing> mailing) {}

    /**
     * Takes up what was read.
     *
     * @param asker who wants to know also that nothing has changed
     */
    void apply(EventFilesResult result, Optional<Asker> asker) {
        if (result instanceof EventFilesResult.Refused refused) {
            staff.whoMay(Role.ORGANISER)
                    .forEach(person -> say(person, texts -> mistakes(refused.mistakes(), texts), Keyboard.NONE, asker));
            return;
        }
        List<Event> fresh = ((EventFilesResult.Accepted) result).events();
        if (fresh.equals(events.all())) {
            asker.ifPresent(who -> say(who.person(), texts -> texts.text("reload.same"), Keyboard.NONE, asker));
            return;
        }
        news(fresh, asker).forEach(news -> tell(news, asker));
        writer.afterCommit(() -> events.replace(fresh));
    }

    private List<News> news(List<Event> fresh, Optional<Asker> asker) {
        List<News> all = new ArrayList<>();
        for (Event after : fresh) {
            Optional<Event> before = events.find(after.id());
            if (before.isEmpty()) {
                versions.note(after);
                all.add(new News(inEach(texts -> named("reload.added", after, texts)), Optional.empty()));
            } else if (!before.get().equals(after)) {
                versions.note(after);
                all.add(changed(before.get(), after, asker));
            }
        }
        for (Event before : events.all()) {
            if (fresh.stream().noneMatch(event -> event.id().equals(before.id()))) {
                all.add(new News(inEach(texts -> named("reload.removed", before, texts)), Optional.empty()));
            }
        }
        return all;
    }

    private News changed(Event before, Event after, Optional<Asker> asker) {
        List<EventChange> changes = EventChange.between(before, after);
        if (changes.isEmpty()) {
            return new News(inEach(texts -> named("reload.small", after, texts)), Optional.empty());
        }
        Map<Language, Html> lines = inEach(texts -> new EventChangeWords(after, texts).of(changes));
        Map<Language, Html> words = inEach(texts ->
                named("reload.changed", after, texts).paragraph(lines.getOrDefault(texts.language(), Html.EMPTY)));
        boolean over = after.over(clock.instant());
        return new News(words, over ? Optional.empty() : Optional.of(draft(after, lines, asker)));
    }

    private Mailing draft(Event event, Map<Language, Html> lines, Optional<Asker> asker) {
        int sequence = versions.sequence(event);
        UserId author = asker.map(Asker::person)
                .or(() -> staff.whoMay(Role.ORGANISER).stream().findFirst())
                .orElseGet(() -> new UserId(0));
        Mailing draft = mailings.draftOfChange(event, sequence, author, language(author, asker), clock.instant());
        lines.forEach((language, words) -> mailings.table()
                .text(
                        draft.id(),
                        language,
                        named("change.heading", event, messages.in(language))
                                .paragraph(words)
                                .paragraph(messages.in(language).text("change.calendar"))));
        mailings.table().calendar(draft.id(), sequence);
        return draft;
    }

    private void tell(News news, Optional<Asker> asker) {
        for (UserId person : staff.whoMay(Role.ORGANISER)) {
            Texts texts = messages.in(language(person, asker));
            Keyboard.Rows rows = Keyboard.rows();
            news.mailing()
                    .ifPresent(draft -> rows.row(
                            Button.main(texts.label("button.tellAll"), MailingScreens.data(draft, "preview"))));
            say(person, spoken -> news.words().getOrDefault(spoken.language(), Html.EMPTY), rows.build(), asker);
        }
    }

    private void say(UserId person, Wording words, Keyboard keyboard, Optional<Asker> asker) {
        List<Html> parts = LongText.split(words.in(messages.in(language(person, asker))));
        for (int i = 0; i < parts.size(); i++) {
            Keyboard below = i + 1 == parts.size() ? keyboard : Keyboard.NONE;
            Outgoing part = Outgoing.show(parts.get(i), below);
            outbox.confidences()
                    .with(Confidential.forStaff(), () -> outbox.send(person.privateChat(), Lane.ANSWER, part));
        }
    }

    /** Says something in a language. */
    @FunctionalInterface
    private interface Wording {
        Html in(Texts texts);
    }

    private Map<Language, Html> inEach(Wording wording) {
        Map<Language, Html> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, wording.in(messages.in(language)));
        }
        return all;
    }

    private static Html named(String key, Event event, Texts texts) {
        return texts.text(key, "event", event.title().in(texts.language()));
    }

    private Language language(UserId person, Optional<Asker> asker) {
        return asker.filter(who -> who.person().equals(person))
                .map(Asker::language)
                .or(() -> people.saved(person))
                .orElse(Language.HI);
    }

    private static Html mistakes(List<EventMistake> mistakes, Texts texts) {
        Html lines = texts.text("reload.wrong", "mistakes", mistakes.size());
        Html list = Html.EMPTY;
        for (EventMistake mistake : mistakes.subList(0, Math.min(MISTAKES, mistakes.size()))) {
            list = list.line(Html.escape("• " + Graphemes.shorten(mistake.toString(), MISTAKE)));
        }
        int more = mistakes.size() - MISTAKES;
        return lines.paragraph(list).paragraph(more > 0 ? texts.text("reload.more", "more", more) : Html.EMPTY);
    }
}
