package samvaad.understand;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import samvaad.event.Event;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;
import samvaad.text.Messages;

/**
 * How well free text is understood, and how fast: by the sentences that measure, and by examples whose whole group
 * was not trained on. Takes some minutes.
 */
public final class Benchmark {

    private static final int FOLDS = 5;

    private Benchmark() {}

    /** @param arguments {@code misses} prints what is not right, {@code quick} only uses the sentences that measure */
    public static void main(String[] arguments) throws IOException {
        List<String> how = List.of(arguments);
        Function<String, String> packaged = packaged();
        List<Sample> samples = new ArrayList<>();
        for (String file : Sample.FILES) {
            List<Sample> some = Sample.readAll(file);
            samples.addAll(some);
            Figures figures = new Figures().judge(packaged, some);
            System.out.println(figures.line(file));
            if (how.contains("misses")) {
                figures.misses().forEach(System.out::println);
            }
        }
        if (!how.contains("quick")) {
            Map<Path, List<Example>> byFile = new LinkedHashMap<>();
            for (Path file : Trainer.files(Path.of("messages"))) {
                byFile.put(file, Trainer.read(List.of(file)));
            }
            crossValidate(byFile);
            curve(byFile.values().stream().flatMap(List::stream).toList());
        }
        microseconds(packaged, samples, 30);
        System.out.printf(Locale.ROOT, "%n%.1f microseconds a sentence%n", microseconds(packaged, samples, 30));
        long start = System.nanoTime();
        Model read = Model.packaged();
        System.out.printf(
                Locale.ROOT,
                "%.1f ms to read the model of %d meanings%n",
                (System.nanoTime() - start) / 1e6,
                read.meanings().size());
    }

    static Function<String, String> packaged() {
        FreeText freeText = new FreeText(Messages.packaged());
        List<Event> events = events();
        return sentence -> freeText.understand(sentence, events).printed();
    }

    private static List<Event> events() {
        return ((EventFilesResult.Accepted) EventFiles.packaged()).events();
    }

    private static Function<String, String> of(Model model) {
        Classifier classifier = new Classifier(model, events(), List.of());
        return sentence ->
                Decision.of(classifier.guesses(Features.of(sentence))).printed();
    }

    private static void crossValidate(Map<Path, List<Example>> byFile) {
        List<Example> all = byFile.values().stream().flatMap(List::stream).toList();
        Figures whole = new Figures();
        Map<String, Figures> byScript = new LinkedHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Function<String, String> learned = of(Trainer.train(Calibration.not(all, fold, FOLDS)));
            for (Map.Entry<Path, List<Example>> file : byFile.entrySet()) {
                boolean english = file.getKey().toString().endsWith(".en.tsv");
                for (Example example : Calibration.in(file.getValue(), fold, FOLDS)) {
                    Sample sample = Sample.of(example);
                    String script =
                            english ? "English" : sample.isDevanagari() ? "Hindi, Devanagari" : "Hindi, Latin letters";
                    String printed = learned.apply(sample.sentence());
                    whole.judge(printed, sample);
                    byScript.computeIfAbsent(script, s -> new Figures()).judge(printed, sample);
                }
            }
        }
        System.out.println("\nexamples, cross-validated by groups");
        byScript.forEach((script, figures) -> System.out.println(figures.line(script)));
        System.out.println(whole.line("all"));
        System.out.println();
        System.out.print(whole.confusion());
    }

    /** What more examples bring: trained on a part of the groups, judged by the sentences of strangers. */
    private static void curve(List<Example> all) {
        System.out.println("\nstrangers.tsv, by how much was trained on");
        for (int eighths : List.of(1, 2, 4, 6, 8)) {
            List<Example> part = new ArrayList<>();
            for (int fold = 0; fold < eighths; fold++) {
                part.addAll(Calibration.in(all, fold, 8));
            }
            Figures figures = new Figures().judge(of(Trainer.train(part)), Sample.readAll("strangers.tsv"));
            System.out.println(figures.line(part.size() + " examples"));
        }
    }

    static double microseconds(Function<String, String> understands, List<Sample> samples, int times) {
        int none = 0;
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            for (Sample sample : samples) {
                none += understands.apply(sample.sentence()).equals("none") ? 1 : 0;
            }
        }
        double each = (System.nanoTime() - start) / 1000.0 / times / samples.size();
        return none < 0 ? 0 : each;
    }
}
