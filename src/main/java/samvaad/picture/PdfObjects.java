package samvaad.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/** The numbered objects of a PDF, written one after the other. Only their positions are needed at the end. */
final class PdfObjects {

    private static final long MISSING = -1;

    private final OutputStream out;
    private final List<Long> places = new ArrayList<>();
    private long written;

    PdfObjects(OutputStream out) {
        this.out = out;
        write("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** A number for an object that others can refer to before it is written. */
    int number() {
        places.add(MISSING);
        return places.size();
    }

    void put(int number, String content) {
        places.set(number - 1, written);
        write(number + " 0 obj\n" + content + "\nendobj\n");
    }

    /** Writes the content compressed. */
    void putStream(int number, String entries, byte[] content) {
        byte[] packed = packed(content);
        places.set(number - 1, written);
        write(number + " 0 obj\n<< " + entries + " /Filter /FlateDecode /Length " + packed.length + " >>\nstream\n");
        write(packed);
        write("\nendstream\nendobj\n");
    }

    /** Call this last. */
    void end(int catalogue) {
        long table = written;
        StringBuilder lines = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (long place : places) {
            lines.append(
                    place == MISSING ? "0000000000 00000 f \n" : String.format(Locale.ROOT, "%010d 00000 n \n", place));
        }
        write(lines + "trailer\n<< /Size " + (places.size() + 1) + " /Root " + catalogue + " 0 R >>\nstartxref\n"
                + table + "\n%%EOF\n");
    }

    private void write(String latin) {
        write(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
            written += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packer = new DeflaterOutputStream(bytes)) {
            packer.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
