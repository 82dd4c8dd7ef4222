package samvaad.certificate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import samvaad.event.EventId;
import samvaad.outbox.MediaMaker;
import samvaad.pdf.PdfFile;
import samvaad.store.Database;
import samvaad.store.Sql;

/**
 * All certificates of an event in PDFs to print, a page each. A file holds so many that Telegram takes it and that
 * memory is enough for it.
 */
final class CertificateBundle implements MediaMaker {

    static final String NAME = "certificates";

    /** A page takes about 6 kB of the file and some more of memory while it is written. */
    static final int MOST = 1000;

    private final Database database;
    private final CertificateMaker one;

    CertificateBundle(Database database, CertificateMaker one) {
        this.database = database;
        this.one = one;
    }

    /** What to make: the part of the event's certificates, counted from 0. The moment makes the key a new one. */
    static String key(EventId event, long part, long now) {
        return event + ":" + part + ":" + now;
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        String[] parts = key.split(":", 3);
        try {
            Path written = Files.createTempFile(NAME, ".pdf");
            try {
                long pages = write(new EventId(parts[0]), Long.parseLong(parts[1]), written);
                try (FileChannel channel = FileChannel.open(written)) {
                    return pages == 0
                            ? Optional.empty()
                            : Optional.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
                }
            } finally {
                Files.delete(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("certificates can’t be written", e);
        }
    }

    private long write(EventId event, long part, Path to) throws IOException {
        long[] pages = {0};
        try (Sql sql = database.reader();
                Sql faces = database.reader();
                PdfFile file = new PdfFile(event.value(), part);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            CertificateTable words = new CertificateTable(faces);
            Map<String, Optional<CertificateSheet>> sheets = new HashMap<>();
            new CertificateTable(sql)
                    .eachValid(
                            event,
                            part * MOST,
                            MOST,
                            certificate -> sheets.computeIfAbsent(
                                            certificate.face().orElse(""),
                                            digest -> words.face(digest).map(face -> one.sheet(file, face)))
                                    .ifPresent(sheet -> {
                                        sheet.add(certificate, one.link(certificate));
                                        pages[0]++;
                                    }));
            file.write(out);
        }
        return pages[0];
    }
}
