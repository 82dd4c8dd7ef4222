package samvaad.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import samvaad.bot.Core;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.outbox.Lane;
import samvaad.person.People;
import samvaad.text.Language;
import samvaad.text.Texts;

/** Frees the seats held for lists whose time has passed, and says so to those who run the list. */
final class Releases {

    private final Core core;
    private final Lists lists;
    private final People people;

    Releases(Core core, Lists lists, People people) {
        this.core = core;
        this.lists = lists;
        this.people = people;
    }

    void tick() {
        Instant now = core.clock().instant();
        for (Lists.Released released : lists.release(now)) {
            Optional<Event> event = core.events().find(released.list().event().value());
            if (released.seats() > 0 && event.isPresent() && !event.get().over(now)) {
                tell(released, event.get());
            }
        }
    }

    private void tell(Lists.Released released, Event event) {
        NominationList list = released.list();
        List<UserId> readers = Stream.of(list.madeBy(), list.officer())
                .filter(reader -> !reader.equals(NominationList.NOBODY))
                .distinct()
                .toList();
        for (UserId reader : readers) {
            Texts texts = people.wordsFor(reader, Language.COMMON);
            core.outbox()
                    .send(
                            reader.privateChat(),
                            Lane.NUDGE,
                            Outgoing.show(texts.text(
                                    "list.released",
                                    "department",
                                    list.department(),
                                    "event",
                                    event.title().in(texts.language()),
                                    "seats",
                                    released.seats())));
        }
    }
}
