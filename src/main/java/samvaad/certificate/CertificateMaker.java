package samvaad.certificate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import samvaad.bot.BotName;
import samvaad.chat.Outgoing;
import samvaad.outbox.MediaMaker;
import samvaad.pdf.PdfFile;
import samvaad.picture.FilePicture;
import samvaad.store.Database;
import samvaad.store.Sql;

/** Writes certificates when they are sent, on its own thread and connection. */
final class CertificateMaker implements MediaMaker {

    static final String NAME = "certificate";

    private static final Logger LOG = LoggerFactory.getLogger(CertificateMaker.class);

    /** Sharp enough for print in their sizes, and few enough for a file that goes by mail. */
    private static final int EMBLEM_PIXELS = 400;

    private static final int SIGNATURE_PIXELS = 700;

    private final Database database;
    private final BotName botName;
    private final Optional<Path> folder;

    /** @param folder of event files, where the pictures are */
    CertificateMaker(Database database, BotName botName, Optional<Path> folder) {
        this.database = database;
        this.botName = botName;
        this.folder = folder;
    }

    /** The file of a certificate. Its key changes with the name. */
    static Outgoing.Media media(Certificate certificate) {
        return new Outgoing.Media.Made(
                NAME,
                certificate.id() + ":" + certificate.changedAt().toEpochMilli(),
                "certificate-" + certificate.number() + ".pdf");
    }

    @Override
    public Optional<ByteBuffer> make(String key) {
        long id = Long.parseLong(key.substring(0, key.indexOf(':')));
        try (Sql sql = database.reader()) {
            CertificateTable table = new CertificateTable(sql);
            Optional<Certificate> found = table.find(id).filter(Certificate::isValid);
            return found.flatMap(Certificate::face)
                    .flatMap(table::face)
                    .map(face -> ByteBuffer.wrap(write(found.get(), face)));
        }
    }

    private byte[] write(Certificate certificate, CertificateFace face) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfFile file = new PdfFile(face.words().values().iterator().next().heading(), certificate.id())) {
            sheet(file, face).add(certificate, link(certificate));
            file.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a certificate can’t be written", e);
        }
        return out.toByteArray();
    }

    CertificateSheet sheet(PdfFile file, CertificateFace face) {
        return new CertificateSheet(
                file, face, picture(face.emblem(), EMBLEM_PIXELS), picture(face.signature(), SIGNATURE_PIXELS));
    }

    String link(Certificate certificate) {
        String payload = certificate.token().payload();
        return botName.link(payload).orElse("https://t.me/?start=" + payload);
    }

    /** Somebody may have removed the picture since: the certificate is still good without it. */
    private Optional<BufferedImage> picture(Optional<String> name, int pixels) {
        if (name.isEmpty() || folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(FilePicture.read(folder.get().resolve(name.get()), pixels));
        } catch (IOException e) {
            LOG.warn(
                    "Certificates are written without {}: {}. Put the file back into {}",
                    name.get(),
                    e.getMessage(),
                    folder.get());
            return Optional.empty();
        }
    }
}
