package samvaad.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import samvaad.bot.Core;
import samvaad.bot.Role;
import samvaad.bot.Turn;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.info.CommandList;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * The staff's own command menu, which shows what each person can do. Sent only if it has changed, because Telegram
 * limits how often that is allowed.
 */
public final class StaffMenu {

    private static final String ALL_APPS = "";

    private final StaffMenuTable table;
    private final Outbox outbox;
    private final People people;
    private final Messages messages;
    private final CommandList all;

    public StaffMenu(Core core, People people, CommandList all) {
        this.table = new StaffMenuTable(core.writer().sql());
        this.outbox = core.outbox();
        this.people = people;
        this.messages = core.messages();
        this.all = all;
    }

    /** Updates the menu of the person who is writing. */
    void refresh(Turn turn, Optional<Role> role) {
        UserId person = turn.from().user();
        if (!turn.from().isPrivate()) {
            return;
        }
        if (role.isEmpty()) {
            takeAway(person);
            return;
        }
        Optional<Language> saved = people.saved(person);
        List<String> commands = all.of(role.get());
        String menu = role.get() + " " + saved.map(Language::code).orElse("") + " " + commands.hashCode()
                + messages.appLanguages().stream()
                        .skip(Language.PACKAGED.size())
                        .map(Language::code)
                        .collect(Collectors.joining());
        boolean changed = table.menu(person).filter(menu::equals).isEmpty();
        table.put(person, turn.language(), menu);
        if (changed) {
            send(person, ALL_APPS, commands, turn.texts());
            for (Language app : messages.appLanguages()) {
                send(person, app.code(), commands, messages.in(saved.orElse(app)));
            }
        }
    }

    /** Remembers in which language a member of the staff is spoken to, for what is sent to them later. */
    void speaks(Turn turn) {
        UserId person = turn.from().user();
        if (table.language(person).filter(turn.language()::equals).isEmpty()) {
            table.put(person, turn.language());
        }
    }

    /** Gives the person the same menu as everybody again. */
    void takeAway(UserId person) {
        if (table.delete(person)) {
            send(person, ALL_APPS, List.of(), messages.in(Language.COMMON));
            for (Language app : messages.appLanguages()) {
                send(person, app.code(), List.of(), messages.in(app));
            }
        }
    }

    /** The texts for a staff member who is not writing just now. */
    public Texts wordsFor(UserId person) {
        return people.wordsFor(person, table.language(person).orElse(Language.DEFAULT));
    }

    private void send(UserId person, String app, List<String> commands, Texts texts) {
        List<Outgoing.CommandMenu.Entry> entries = commands.stream()
                .filter(name -> texts.has("command." + name))
                .map(name -> new Outgoing.CommandMenu.Entry(name, texts.label("command." + name)))
                .toList();
        outbox.send(person.privateChat(), Lane.NUDGE, new Outgoing.CommandMenu(app, entries));
    }
}
