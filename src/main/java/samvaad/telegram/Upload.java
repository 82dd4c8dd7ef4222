package samvaad.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.nio.StreamChannel;
import org.apache.hc.core5.http.nio.entity.AbstractBinAsyncEntityProducer;

/** A form with a file, sent piece by piece as the connection accepts it. The file is not copied: it may have 50 MB. */
final class Upload extends AbstractBinAsyncEntityProducer {

    private static final String PART = "upload";

    /** The value of a method's file parameter if the file is uploaded with the call. */
    static final String ATTACHED = "attach://" + PART;

    private static final ContentType TEXT = ContentType.TEXT_PLAIN.withCharset(StandardCharsets.UTF_8);
    private static final int FRAGMENT = 4096;

    private final Queue<ByteBuffer> pieces;
    private final long length;

    private Upload(ContentType type, List<ByteBuffer> pieces) {
        super(FRAGMENT, type);
        this.pieces = new ArrayDeque<>(pieces);
        this.length = pieces.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    /**
     * A form of {@code multipart/form-data}.
     *
     * @param fields parameters of the method; anything but text is sent as JSON
     * @param content the file, from its position to its limit
     */
    static Upload of(JsonNode fields, String fileName, ByteBuffer content) {
        MultipartEntityBuilder builder = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.LEGACY)
                .setCharset(StandardCharsets.UTF_8);
        fields.properties().forEach(field -> {
            JsonNode value = field.getValue();
            builder.addTextBody(field.getKey(), value.isTextual() ? value.textValue() : value.toString(), TEXT);
        });
        HttpEntity form = builder.addBinaryBody(PART, new byte[0], ContentType.APPLICATION_OCTET_STREAM, fileName)
                .build();
        ContentType type = ContentType.parse(form.getContentType());
        byte[] written = bytes(form);
        // We write the form without the file, which goes before the end of the last part.
        int end = written.length - ("\r\n--" + type.getParameter("boundary") + "--\r\n").length();
        return new Upload(
                type,
                List.of(
                        ByteBuffer.wrap(written, 0, end),
                        content.slice(),
                        ByteBuffer.wrap(written, end, written.length - end)));
    }

    private static byte[] bytes(HttpEntity form) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            form.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void produceData(StreamChannel<ByteBuffer> channel) throws IOException {
        for (ByteBuffer piece = pieces.peek(); piece != null; piece = pieces.peek()) {
            int unused = channel.write(piece);
            if (piece.hasRemaining()) {
                return;
            }
            pieces.remove();
        }
        channel.endStream();
    }

    @Override
    protected int availableData() {
        return Integer.MAX_VALUE;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    /** The client tells the caller itself. */
    @Override
    public void failed(Exception cause) {}
}
