package samvaad.understand;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was learned from the examples when the bot was built: a weight for each feature and meaning, a byte
 * each, and how
 * to turn their sums into probabilities. About 4 MB. Immutable.
 */
final class Model {

    static final String FILE = "free-text.model";

    private static final int VERSION = 1;

    /** Rarities are kept in sixteenths. */
    private static final float RARITY_STEPS = 16;

    private final List<Meaning> meanings;

    /** For each meaning: what a step of its weights is, what it has before any feature. */
    private final float[] steps;

    private final float[] offsets;

    /** For each bucket: the logarithm of one in how many examples has it. */
    private final byte[] rarities;

    /** For each bucket the weights of all meanings. */
    private final byte[] weights;

    Model(List<Meaning> meanings, float[] steps, float[] offsets, byte[] rarities, byte[] weights) {
        this.meanings = List.copyOf(meanings);
        this.steps = steps;
        this.offsets = offsets;
        this.rarities = rarities;
        this.weights = weights;
    }

    /** The model that comes with the bot. */
    static Model packaged() {
        try (InputStream in = Model.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE + " beside the classes; build with Maven, which makes it");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        int version = data.readInt();
        if (version != VERSION) {
            throw new IOException(FILE + " has version " + version + " instead of " + VERSION);
        }
        int count = data.readInt();
        List<Meaning> meanings = new ArrayList<>();
        float[] steps = new float[count];
        float[] offsets = new float[count];
        for (int i = 0; i < count; i++) {
            meanings.add(Meaning.labelled(data.readUTF()).orElseThrow());
            steps[i] = data.readFloat();
            offsets[i] = data.readFloat();
        }
        byte[] rarities = new byte[Features.BUCKETS];
        byte[] weights = new byte[Features.BUCKETS * count];
        data.readFully(rarities);
        data.readFully(weights);
        return new Model(meanings, steps, offsets, rarities, weights);
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(VERSION);
        data.writeInt(meanings.size());
        for (int i = 0; i < meanings.size(); i++) {
            data.writeUTF(meanings.get(i).label());
            data.writeFloat(steps[i]);
            data.writeFloat(offsets[i]);
        }
        data.write(rarities);
        data.write(weights);
        data.flush();
    }

    static byte rarity(double logarithm) {
        return (byte) Math.min(255, Math.round(logarithm * RARITY_STEPS));
    }

    List<Meaning> meanings() {
        return meanings;
    }

    /** How much each feature counts: rare ones more, and the squares of all of a sentence sum to 1. */
    float[] values(Features features) {
        return values(features, rarities);
    }

    static float[] values(Features features, byte[] rarities) {
        float[] values = new float[features.size()];
        float squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Byte.toUnsignedInt(rarities[features.bucket(i)]) / RARITY_STEPS;
            squares += values[i] * values[i];
        }
        float length = squares == 0 ? 1 : (float) Math.sqrt(squares);
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
        return values;
    }

    /** For each meaning what speaks for it; their exponentials are as its probabilities. */
    float[] scores(Features features, float[] values) {
        int count = meanings.size();
        float[] scores = new float[count];
        for (int i = 0; i < values.length; i++) {
            int row = features.bucket(i) * count;
            float value = values[i];
            for (int m = 0; m < count; m++) {
                scores[m] += value * weights[row + m];
            }
        }
        for (int m = 0; m < count; m++) {
            scores[m] = scores[m] * steps[m] + offsets[m];
        }
        return scores;
    }

    /** What a feature of a sentence adds to the score of the meaning with this number. */
    float part(int bucket, float value, int meaning) {
        return value * weights[bucket * meanings.size() + meaning] * steps[meaning];
    }
}
