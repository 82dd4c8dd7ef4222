package samvaad.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import samvaad.bot.Role;
import samvaad.bot.Turn;
import samvaad.chat.Outgoing;
import samvaad.chat.UserId;
import samvaad.info.CommandList;
import samvaad.outbox.Lane;
import samvaad.outbox.Outbox;
import samvaad.person.People;
import samvaad.store.Sql;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/**
 * The staff's own menu of commands, which shows what each may do. It is sent where it has changed only, for Telegram limits how often that
 * may be done.
 */
public final class StaffMenuTable {

    private static final String ALL_APPS = "";

    private final Sql sql;
    private final Outbox outbox;
    private final People people;
    private final Messages messages;
    private final Predicate<String> known;

    /** @param known which commands are answered */
    public StaffMenuTable(Sql sql, Outbox outbox, People people, Messages messages, Predicate<String> known) {
        this.sql = sql;
        this.outbox = outbox;
        this.people = people;
        this.messages = messages;
        this.known = known;
    }

    /** Brings the menu of whoever writes up to date. */
    public void refresh(Turn turn, Optional<Role> role) {
        UserId person = turn.from().user();
        if (!turn.from().isPrivate()) {
            return;
        }
        if (role.isEmpty()) {
            takeAway(person);
            return;
        }
        Optional<Language> saved = people.saved(person);
        List<String> commands =
                CommandList.of(role.get()).stream().filter(known).toList();
        String menu = role.get() + " " + saved.map(Language::code).orElse("") + " " + commands.hashCode();
        boolean changed = has(person).filter(menu::equals).isEmpty();
        sql.run(
                "INSERT OR REPLACE INTO staff_menu (person, language, menu) VALUES (?, ?, ?)",
                person.value(),
                turn.language().code(),
                menu);
        if (changed) {
            send(person, ALL_APPS, commands, turn.texts());
            for (Language app : Language.values()) {
                send(person, app.code(), commands, messages.in(saved.orElse(app)));
            }
        }
    }

    /** Everybody's menu again. */
    void takeAway(UserId person) {
        if (sql.run("DELETE FROM staff_menu WHERE person = ?", person.value()) > 0) {
            send(person, ALL_APPS, List.of(), messages.in(Language.EN));
            for (Language app : Language.values()) {
                send(person, app.code(), List.of(), messages.in(app));
            }
        }
    }

    /** The words for somebody of the staff who does not write just now. */
    Texts wordsFor(UserId person) {
        Language last = sql.one(
                        "SELECT language FROM staff_menu WHERE person = ?",
                        row -> Language.ofCode(row.text(1)).orElse(Language.HI),
                        person.value())
                .orElse(Language.HI);
        return people.wordsFor(person, last);
    }

    private Optional<String> has(UserId person) {
        return sql.one("SELECT menu FROM staff_menu WHERE person = ?", row -> row.text(1), person.value());
    }

    private void send(UserId person, String app, List<String> commands, Texts texts) {
        List<Outgoing.CommandMenu.Entry> entries = commands.stream()
                .filter(name -> texts.has("command." + name))
                .map(name -> new Outgoing.CommandMenu.Entry(name, texts.label("command." + name)))
                .toList();
        outbox.send(person.privateChat(), Lane.NUDGE, new Outgoing.CommandMenu(app, entries));
    }
}
