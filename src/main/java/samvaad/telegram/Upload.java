package samvaad.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.entity.mime.AbstractContentBody;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/** A form with a file, sent piece by piece as the connection takes it. The file stays where it is: there may be 50 MB of it. */
final class Upload implements AsyncEntityProducer {

    /** The name of the file's part, to which {@code attach://} refers. */
    static final String PART = "upload";

    private static final ContentType TEXT = ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8);

    private final HttpEntity form;
    private final List<ByteBuffer> pieces;
    private int next;

    private Upload(HttpEntity form, List<ByteBuffer> pieces) {
        this.form = form;
        this.pieces = pieces;
    }

    /**
     * A form of {@code multipart/form-data}.
     *
     * @param fields parameters of the method; what is no text travels as JSON
     * @param content of the file, from its position to its limit
     */
    static Upload of(JsonNode fields, String fileName, ByteBuffer content) {
        MultipartEntityBuilder builder = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.LEGACY)
                .setCharset(StandardCharsets.UTF_8);
        fields.properties().forEach(field -> {
            JsonNode value = field.getValue();
            builder.addTextBody(field.getKey(), value.isTextual() ? value.textValue() : value.toString(), TEXT);
        });
        HttpEntity form =
                builder.addPart(PART, new FileBody(fileName, content.slice())).build();
        try (Pieces pieces = new Pieces()) {
            form.writeTo(pieces);
            return new Upload(form, pieces.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void produce(DataStreamChannel channel) throws IOException {
        while (next < pieces.size()) {
            ByteBuffer piece = pieces.get(next);
            channel.write(piece);
            if (piece.hasRemaining()) {
                return;
            }
            next++;
        }
        channel.endStream();
    }

    @Override
    public int available() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isChunked() {
        return false;
    }

    @Override
    public long getContentLength() {
        return form.getContentLength();
    }

    @Override
    public String getContentType() {
        return form.getContentType();
    }

    @Override
    public String getContentEncoding() {
        return form.getContentEncoding();
    }

    @Override
    public Set<String> getTrailerNames() {
        return Set.of();
    }

    /** The client tells the caller itself. */
    @Override
    public void failed(Exception cause) {}

    @Override
    public void releaseResources() {
        next = 0;
        pieces.forEach(ByteBuffer::rewind);
    }

    /** The file, which is not copied where it is written to {@link Pieces}. */
    private static final class FileBody extends AbstractContentBody {

        private final String fileName;
        private final ByteBuffer content;

        FileBody(String fileName, ByteBuffer content) {
            super(ContentType.APPLICATION_OCTET_STREAM);
            this.fileName = fileName;
            this.content = content;
        }

        @Override
        public String getFilename() {
            return fileName;
        }

        @Override
        public long getContentLength() {
            return content.capacity();
        }

        @Override
        public void writeTo(OutputStream out) {
            ((Pieces) out).add(content);
        }
    }

    /** What is written to it, in memory, and a file where it comes. */
    private static final class Pieces extends OutputStream {

        private final List<ByteBuffer> whole = new ArrayList<>();
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();

        @Override
        public void write(int one) {
            text.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            text.write(bytes, from, count);
        }

        void add(ByteBuffer file) {
            endText();
            whole.add(file);
        }

        List<ByteBuffer> all() {
            endText();
            return List.copyOf(whole);
        }

        private void endText() {
            whole.add(ByteBuffer.wrap(text.toByteArray()));
            text.reset();
        }
    }
}
