package samvaad.mailing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samvaad.bot.StaffMedia;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.outbox.MediaMaker;
import samvaad.store.Database;
import samvaad.store.Sql;
import samvaad.text.Language;
import samvaad.text.Messages;
import samvaad.text.Texts;

/** The people that a mailing did not reach, with the reason for each, as a file for spreadsheets. */
final class UnreachedList implements MediaMaker {

    public static final String NAME = "unreached";

    private static final String BOM = "\ufeff";

    private final Database database;
    private final Messages messages;

    public UnreachedList(Database database, Messages messages) {
        this.database = database;
        this.messages = messages;
    }

    static Outgoing.File file(Mailing mailing, Texts texts) {
        String key = StaffMedia.key(mailing.id() + ":" + texts.language().code(), mailing.event(), mailing.author());
        return new Outgoing.File(
                new Outgoing.Media.Made(NAME, key, "not-reached-" + mailing.id() + ".csv"),
                texts.text("broadcast.unreached"),
                Keyboard.NONE);
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        String[] parts = key.split(":", 2);
        Texts texts = messages.in(new Language(parts[1]));
        try (Sql sql = database.reader()) {
            return new MailingTable(sql)
                    .find(Long.parseLong(parts[0]))
                    .map(mailing -> ByteBuffer.wrap(bytes(mailing, sql, texts)));
        }
    }

    private static byte[] bytes(Mailing mailing, Sql sql, Texts texts) {
        String heading = line(Stream.of("name", "mobile", "code", "language", "reason")
                .map(column -> texts.label("broadcast.column." + column))
                .toList());
        List<String> lines = new RecipientTable(sql)
                .unreached(
                        mailing.id(),
                        mailing.event(),
                        row -> line(List.of(
                                row.text("name"),
                                row.maybeText("mobile").orElse(""),
                                row.text("code"),
                                row.text("language"),
                                texts.label("broadcast.reason." + row.text("state")))));
        return (BOM + heading + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }

    static String line(List<String> cells) {
        return cells.stream().map(UnreachedList::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Turns anything that a spreadsheet would take for a formula into text. */
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
