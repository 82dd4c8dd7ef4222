package samvaad.understand;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns the model from the examples, when the bot is built: logistic regression by liblinear, one meaning against all
 * others. The same examples give the same bytes.
 */
public final class Trainer {

    /** How closely the examples are followed. */
    private static final double COST = 16;

    private static final double PRECISION = 0.1;

    /** The value of a feature that every sentence has. */
    private static final double ALWAYS = 0.3;

    private static final int STEPS = 127;

    private final List<Meaning> meanings;
    private final byte[] rarities;

    private Trainer(List<Meaning> meanings, byte[] rarities) {
        this.meanings = meanings;
        this.rarities = rarities;
    }

    /** @param arguments the folder of the examples, the folder of the classes */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1], "samvaad", "understand", Model.FILE);
        List<Path> files = files(Path.of(arguments[0]));
        if (isFresh(target, files)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Model model = train(read(files));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            model.write(out);
        }
    }

    private static boolean isFresh(Path target, List<Path> files) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        List<Path> sources = new ArrayList<>(files);
        try (DirectoryStream<Path> classes = Files.newDirectoryStream(target.resolveSibling(""), "*.class")) {
            classes.forEach(sources::add);
        }
        for (Path source : sources) {
            if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(target)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The files of examples in a folder, sorted by name. */
    static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "examples*.tsv")) {
            found.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    /** @throws IllegalArgumentException with all mistakes that are in the files */
    static List<Example> read(List<Path> files) throws IOException {
        List<String> mistakes = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            examples.addAll(ExampleFile.read(file.getFileName().toString(), Files.readString(file), mistakes));
        }
        if (!mistakes.isEmpty() || examples.isEmpty()) {
            throw new IllegalArgumentException("examples: " + String.join("\n", mistakes));
        }
        return examples;
    }

    /** The model that these examples teach. */
    static Model train(List<Example> examples) {
        Calibration calibration = Calibration.of(examples);
        Learned learned = learn(examples);
        return learned.model(calibration);
    }

    /** What was learned, not yet calibrated. */
    record Learned(Trainer trainer, de.bwaldvogel.liblinear.Model model) {

        /** For each meaning of the trainer what speaks for it. */
        double[] scores(String sentence) {
            double[] byLabel = new double[model.getNrClass()];
            Linear.predictValues(model, trainer.vector(sentence), byLabel);
            double[] scores = new double[trainer.meanings.size()];
            for (int i = 0; i < byLabel.length; i++) {
                scores[model.getLabels()[i]] = byLabel[i];
            }
            return scores;
        }

        List<Meaning> meanings() {
            return trainer.meanings;
        }

        Model model(Calibration calibration) {
            int count = trainer.meanings.size();
            double[] learned = model.getFeatureWeights();
            float[] steps = new float[count];
            float[] offsets = new float[count];
            byte[] weights = new byte[Features.BUCKETS * count];
            for (int label = 0; label < count; label++) {
                int meaning = model.getLabels()[label];
                double most = 0;
                for (int bucket = 0; bucket < Features.BUCKETS; bucket++) {
                    most = Math.max(most, Math.abs(learned[bucket * count + label]));
                }
                double step = most / STEPS;
                for (int bucket = 0; bucket < Features.BUCKETS; bucket++) {
                    weights[bucket * count + meaning] = (byte) Math.round(learned[bucket * count + label] / step);
                }
                steps[meaning] = (float) (step * calibration.slope());
                offsets[meaning] = (float) (learned[Features.BUCKETS * count + label] * ALWAYS * calibration.slope());
            }
            int none = trainer.meanings.indexOf(Courtesy.NONE);
            if (none >= 0) {
                offsets[none] += (float) calibration.none();
            }
            return new Model(trainer.meanings, steps, offsets, trainer.rarities, weights);
        }
    }

    static Learned learn(List<Example> examples) {
        Trainer trainer = new Trainer(meanings(examples), rarities(examples));
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = Features.BUCKETS + 1;
        problem.x = new Feature[examples.size()][];
        problem.y = new double[examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            problem.x[i] = trainer.vector(examples.get(i).sentence());
            problem.y[i] = trainer.meanings.indexOf(examples.get(i).meaning());
        }
        Linear.disableDebugOutput();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, PRECISION);
        parameter.setRandom(new Random(1));
        return new Learned(trainer, Linear.train(problem, parameter));
    }

    private static List<Meaning> meanings(List<Example> examples) {
        TreeMap<String, Meaning> byLabel = new TreeMap<>();
        examples.forEach(example -> byLabel.put(example.meaning().label(), example.meaning()));
        return List.copyOf(byLabel.values());
    }

    private static byte[] rarities(List<Example> examples) {
        int[] having = new int[Features.BUCKETS];
        for (Example example : examples) {
            Features features = Features.of(example.sentence());
            for (int i = 0; i < features.size(); i++) {
                having[features.bucket(i)]++;
            }
        }
        byte[] rarities = new byte[Features.BUCKETS];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = Model.rarity(Math.log((1.0 + examples.size()) / (1.0 + having[i])));
        }
        return rarities;
    }

    private Feature[] vector(String sentence) {
        Features features = Features.of(sentence);
        float[] values = Model.values(features, rarities);
        Feature[] vector = new Feature[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            vector[i] = new FeatureNode(features.bucket(i) + 1, values[i]);
        }
        vector[values.length] = new FeatureNode(Features.BUCKETS + 1, ALWAYS);
        return vector;
    }
}
