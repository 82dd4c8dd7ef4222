package samvaad.telegram;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/** A body that is sent piece by piece, as the connection takes it. A file in it stays where it is: there may be 50 MB of it. */
final class Upload implements AsyncEntityProducer {

    private static final int WORTH_KEEPING = 4096;

    private final HttpEntity entity;
    private final List<ByteBuffer> pieces;
    private int next;

    /** The body of this entity, which is in memory as a whole. */
    Upload(HttpEntity entity) {
        this.entity = entity;
        try (Pieces written = new Pieces()) {
            entity.writeTo(written);
            this.pieces = written.all;
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
        return entity.getContentLength();
    }

    @Override
    public String getContentType() {
        return entity.getContentType();
    }

    @Override
    public String getContentEncoding() {
        return entity.getContentEncoding();
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

    /** Keeps large arrays that are written to it as they are, and copies small ones, which may be used again. */
    private static final class Pieces extends OutputStream {

        private final List<ByteBuffer> all = new ArrayList<>();

        @Override
        public void write(int one) {
            all.add(ByteBuffer.wrap(new byte[] {(byte) one}));
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            if (count >= WORTH_KEEPING) {
                all.add(ByteBuffer.wrap(bytes, from, count));
            } else {
                all.add(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + count)));
            }
        }
    }
}
