package samvaad.nomination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import samvaad.bot.Core;
import samvaad.bot.Role;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.event.Event;
import samvaad.outbox.Lane;
import samvaad.person.People;
import samvaad.staff.Staff;
import samvaad.staff.StaffMenu;
import samvaad.text.Language;
import samvaad.text.Texts;

/**
 * Makes the lists of event files, frees the seats held for lists whose time has passed, and says so to those who run
 * the list.
 */
final class Releases {

    private final Core core;
    private final Lists lists;
    private final Staff staff;
    private final StaffMenu menus;
    private final People people;

    Releases(Core core, Lists lists, Staff staff, StaffMenu menus, People people) {
        this.core = core;
        this.lists = lists;
        this.staff = staff;
        this.menus = menus;
        this.people = people;
    }

    void tick() {
        Instant now = core.clock().instant();
        core.events().all().stream().filter(event -> !event.over(now)).forEach(event -> lists.follow(event, now));
        for (Lists.Released released : lists.release(core.events(), now)) {
            Optional<Event> event = core.events().find(released.list().event().value());
            if (released.seats() > 0 && event.isPresent() && !event.get().over(now)) {
                tell(released, event.get());
            }
        }
    }

    private void tell(Lists.Released released, Event event) {
        NominationList list = released.list();
        List<UserId> organisers =
                list.quota().isPresent() ? staff.whoMay(Role.ORGANISER, event.id()) : List.of(list.madeBy());
        List<UserId> readers = Stream.concat(organisers.stream(), Stream.of(list.officer()))
                .filter(reader -> !reader.equals(NominationList.NOBODY))
                .distinct()
                .toList();
        for (UserId reader : readers) {
            Texts texts = staff.isMember(reader)
                    ? menus.wordsFor(reader)
                    : people.wordsFor(reader, list.officerLanguage().orElse(Language.COMMON));
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
