package samvaad.nomination.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import samvaad.nomination.sheet.SheetRefused.Reason;

/** Looks into a ZIP archive before it is read: whether it is a workbook, and how much it unpacks to. */
final class ZipGuard {

    /** 20,000 rows of twelve cells unpack to about a third of this. */
    private static final long MOST_UNPACKED = 48L * 1024 * 1024;

    /** The texts of cells are all kept in memory while a workbook is read. */
    private static final long MOST_TEXTS = 10L * 1024 * 1024;

    private static final int MOST_ENTRIES = 500;

    private ZipGuard() {}

    /** Returns whether its cells have formats, which tell a date from a number. A workbook need not have any. */
    static boolean check(byte[] file) throws SheetRefused, IOException {
        boolean workbook = false;
        boolean formats = false;
        int entries = 0;
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                workbook |= name.equals("xl/workbook.xml");
                formats |= name.equals("xl/styles.xml");
                entries++;
                if (name.equals("xl/vbaproject.bin")) {
                    throw new SheetRefused(Reason.FORMAT);
                }
                long room = name.endsWith("sharedstrings.xml") ? MOST_TEXTS : MOST_UNPACKED;
                unpacked += unpacked(zip, entry, Math.min(room, MOST_UNPACKED - unpacked));
                if (entries > MOST_ENTRIES) {
                    throw new SheetRefused(Reason.SIZE);
                }
            }
        }
        if (!workbook) {
            throw new SheetRefused(Reason.FORMAT);
        }
        return formats;
    }

    /** The size of an entry. What the archive says about it need not be true. */
    private static long unpacked(ZipFile zip, ZipArchiveEntry entry, long most) throws SheetRefused, IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new SheetRefused(Reason.SIZE);
                }
            }
        }
        return size;
    }
}
