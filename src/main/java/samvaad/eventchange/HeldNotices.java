package samvaad.eventchange;

import java.util.Optional;
import java.util.function.Function;
import samvaad.chat.Keyboard;
import samvaad.event.Event;
import samvaad.eventchange.Notices.Asker;
import samvaad.text.Html;
import samvaad.text.Texts;

/** Asks organisers about event files that wait, and tells them about those that are gone. */
final class HeldNotices {

    private final HeldChanges changes;
    private final Notices notices;

    HeldNotices(HeldChanges changes, Notices notices) {
        this.changes = changes;
        this.notices = notices;
    }

    void say(Judged judged, Optional<Asker> asker) {
        judged.held().stream()
                .filter(change -> !change.consequences().isEmpty())
                .forEach(change -> ask(change, asker));
        judged.gone().stream()
                .filter(event ->
                        judged.same().stream().noneMatch(one -> one.gone().equals(event)))
                .forEach(event -> tellGone(event, asker));
        judged.same().forEach(same -> ask(same, asker));
    }

    private void ask(HeldChange change, Optional<Asker> asker) {
        once(
                change.file(),
                change.key(),
                texts -> HeldChangeWords.ask(change, texts),
                texts -> HeldChangeWords.keyboard(change, texts),
                asker);
    }

    private void ask(SameEvent same, Optional<Asker> asker) {
        long people = changes.registered(same.gone());
        once(
                same.file(),
                "same as " + same.gone().id(),
                texts -> HeldChangeWords.ask(same, people, texts),
                texts -> HeldChangeWords.keyboard(same, texts),
                asker);
    }

    private void tellGone(Event event, Optional<Asker> asker) {
        long people = changes.registered(event);
        once(
                event,
                "gone",
                texts -> texts.text("reload.gone", "event", event.title().in(texts.language()), "people", people),
                texts -> Keyboard.NONE,
                asker);
    }

    /** Organisers hear the same about their event once. Whoever requested the reload is told again. */
    private void once(
            Event event,
            String about,
            Function<Texts, Html> words,
            Function<Texts, Keyboard> keyboard,
            Optional<Asker> asker) {
        if (changes.ask(event.id(), about)) {
            notices.sayAll(event, words, keyboard, asker);
        } else {
            asker.filter(who -> notices.isOrganiser(who.person(), event))
                    .ifPresent(who -> notices.say(who.person(), words, keyboard, asker));
        }
    }
}
