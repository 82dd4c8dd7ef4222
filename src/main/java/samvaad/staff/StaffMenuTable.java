package samvaad.staff;

import java.util.Optional;
import samvaad.chat.UserId;
import samvaad.store.Sql;
import samvaad.text.Language;

/** SQL for each staff member's command menu, and the language in which they were last addressed. */
final class StaffMenuTable {

    private final Sql sql;

    StaffMenuTable(Sql sql) {
        this.sql = sql;
    }

    Optional<String> menu(UserId person) {
        return sql.one("SELECT menu FROM staff_menu WHERE person = ?", row -> row.text("menu"), person.value());
    }

    Optional<Language> language(UserId person) {
        return sql.one("SELECT language FROM staff_menu WHERE person = ?", row -> row.text("language"), person.value())
                .map(Language::new);
    }

    void put(UserId person, Language language, String menu) {
        sql.run(
                "INSERT OR REPLACE INTO staff_menu (person, language, menu) VALUES (?, ?, ?)",
                person.value(),
                language.code(),
                menu);
    }

    /** The language alone. Which menu they have is not known from this. */
    void put(UserId person, Language language) {
        sql.run(
                "INSERT INTO staff_menu (person, language, menu) VALUES (?, ?, '')"
                        + " ON CONFLICT (person) DO UPDATE SET language = excluded.language",
                person.value(),
                language.code());
    }

    /** Returns whether there was one. */
    boolean delete(UserId person) {
        return sql.run("DELETE FROM staff_menu WHERE person = ?", person.value()) > 0;
    }
}
