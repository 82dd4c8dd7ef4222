package samvaad.certificate;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import samvaad.certificate.Certificate.Erased;
import samvaad.chat.ChatId;
import samvaad.event.EventId;
import samvaad.store.JsonColumn;
import samvaad.store.Row;
import samvaad.store.Sql;

/** SQL for certificates, and for what is printed on all of an event. */
final class CertificateTable {

    private static final String COLUMNS = "id, event, registration, chat, number, token, name, organisation, attended,"
            + " face, issued_at, changed_at, withdrawn_at, erased, name_digest";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM certificate ";

    private final Sql sql;

    CertificateTable(Sql sql) {
        this.sql = sql;
    }

    /** Somebody begins to look at the name. */
    void insert(
            EventId event,
            long registration,
            ChatId chat,
            CertificateNumber number,
            CertificateToken token,
            String name,
            Instant now) {
        sql.run(
                "INSERT INTO certificate (event, registration, chat, number, token, name, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                event.value(),
                registration,
                chat.value(),
                number.value(),
                token.value(),
                name,
                now);
    }

    /** Returns whether it was not issued before. */
    boolean issue(
            long id, Optional<String> organisation, Map<String, String> attended, CertificateFace face, Instant now) {
        String words = JsonColumn.write(face);
        String digest = Digest.of(words);
        boolean issued = sql.run(
                        "UPDATE certificate SET organisation = ?, attended = ?, face = ?, issued_at = ?, changed_at = ?"
                                + " WHERE id = ? AND issued_at IS NULL",
                        organisation,
                        JsonColumn.write(new ByLanguage(attended)),
                        digest,
                        now,
                        now,
                        id)
                > 0;
        if (issued) {
            sql.run("INSERT OR IGNORE INTO certificate_face (digest, words) VALUES (?, ?)", digest, words);
        }
        return issued;
    }

    void rename(long id, String name, Instant now) {
        sql.run("UPDATE certificate SET name = ?, changed_at = ? WHERE id = ?", name, now, id);
    }

    void move(long registration, ChatId to) {
        sql.run("UPDATE certificate SET chat = ? WHERE registration = ?", to.value(), registration);
    }

    boolean withdraw(long id, Instant now) {
        return sql.run(
                        "UPDATE certificate SET withdrawn_at = ? WHERE id = ? AND issued_at IS NOT NULL AND withdrawn_at IS NULL",
                        now,
                        id)
                > 0;
    }

    boolean restore(long id) {
        return sql.run(
                        "UPDATE certificate SET withdrawn_at = NULL WHERE id = ? AND withdrawn_at IS NOT NULL AND erased IS NULL",
                        id)
                > 0;
    }

    /** Erases everything about the person. Of what was never issued nothing is left. */
    void erase(Certificate certificate, Erased why, Optional<String> nameDigest) {
        if (certificate.issuedAt().isEmpty()) {
            sql.run("DELETE FROM certificate WHERE id = ?", certificate.id());
            return;
        }
        sql.run(
                "UPDATE certificate SET registration = NULL, chat = NULL, name = NULL, organisation = NULL,"
                        + " attended = NULL, erased = ?, name_digest = ? WHERE id = ?",
                why,
                nameDigest,
                certificate.id());
    }

    Optional<Certificate> find(long id) {
        return sql.one(SELECT + "WHERE id = ?", CertificateTable::certificate, id);
    }

    Optional<Certificate> ofRegistration(long registration) {
        return sql.one(SELECT + "WHERE registration = ?", CertificateTable::certificate, registration);
    }

    Optional<Certificate> find(CertificateNumber number) {
        return sql.one(SELECT + "WHERE number = ?", CertificateTable::certificate, number.value());
    }

    Optional<Certificate> find(CertificateToken token) {
        return sql.one(SELECT + "WHERE token = ?", CertificateTable::certificate, token.value());
    }

    List<Certificate> of(ChatId chat) {
        return sql.list(SELECT + "WHERE chat = ? ORDER BY id", CertificateTable::certificate, chat.value());
    }

    List<Certificate> of(ChatId chat, EventId event) {
        return sql.list(
                SELECT + "WHERE chat = ? AND event = ? ORDER BY id",
                CertificateTable::certificate,
                chat.value(),
                event.value());
    }

    /** The certificates that can be printed, from a place on. */
    void eachValid(EventId event, long skip, long most, Consumer<Certificate> taker) {
        sql.each(
                SELECT + "WHERE event = ? AND issued_at IS NOT NULL AND withdrawn_at IS NULL AND erased IS NULL"
                        + " ORDER BY id LIMIT ? OFFSET ?",
                CertificateTable::certificate,
                taker,
                event.value(),
                most,
                skip);
    }

    long countValid(EventId event) {
        return sql.number(
                "SELECT count(*) FROM certificate WHERE event = ? AND issued_at IS NOT NULL AND withdrawn_at IS NULL"
                        + " AND erased IS NULL",
                event.value());
    }

    Optional<CertificateFace> face(String digest) {
        return sql.one(
                        "SELECT words FROM certificate_face WHERE digest = ?",
                        row -> JsonColumn.read(row.text("words"), CertificateFace.class),
                        digest)
                .flatMap(face -> face);
    }

    /** The key of the digests of names, in hexadecimal; made when it is first needed. */
    String secret() {
        sql.run("INSERT OR IGNORE INTO certificate_key (id, secret) VALUES (1, hex(randomblob(32)))");
        return sql.one("SELECT secret FROM certificate_key WHERE id = 1", row -> row.text("secret"))
                .orElseThrow();
    }

    /** Words by the code of their language, in a column. */
    private record ByLanguage(Map<String, String> words) {}

    private static Map<String, String> attended(Optional<String> stored) {
        return stored.flatMap(json -> JsonColumn.read(json, ByLanguage.class))
                .map(ByLanguage::words)
                .orElseGet(LinkedHashMap::new);
    }

    private static Certificate certificate(Row row) throws SQLException {
        return new Certificate(
                row.number("id"),
                new EventId(row.text("event")),
                row.maybeNumber("registration"),
                row.maybeText("chat").map(chat -> new ChatId(Long.parseLong(chat))),
                new CertificateNumber(row.text("number")),
                CertificateToken.parse(row.text("token")).orElseThrow(),
                row.maybeText("name"),
                row.maybeText("organisation"),
                attended(row.maybeText("attended")),
                row.maybeText("face"),
                row.maybeMoment("issued_at"),
                row.moment("changed_at"),
                row.maybeMoment("withdrawn_at"),
                row.maybeText("erased").map(Erased::valueOf),
                row.maybeText("name_digest"));
    }
}
