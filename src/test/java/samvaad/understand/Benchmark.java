package samvaad.understand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import samvaad.event.Event;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;
import samvaad.text.Messages;

/**
 * How well free text is understood, and how fast. The cross-validation keeps only the phrases that some sentence of the learning part
 * needs, and judges on the other part: what is lost hangs on phrases that were written for single sentences.
 */
public final class Benchmark {

    private static final int FOLDS = 5;

    private Benchmark() {}

    public static void main(String[] arguments) {
        Matcher matcher = matcher();
        List<Sample> ours = new ArrayList<>();
        List<Sample> other = new ArrayList<>();
        for (String file : Sample.FILES) {
            List<Sample> all = Sample.readAll(file);
            ours.addAll(all);
            if (Sample.COUNTED_BY_HALF.contains(file)) {
                other.addAll(Sample.half(all, 1));
            }
            System.out.println(new Figures().judge(matcher, all).line(file));
        }
        List<Sample> queries = Sample.readAll("queries.tsv");
        System.out.println(new Figures().judge(matcher, queries).line("queries.tsv"));
        System.out.println(new Figures().judge(matcher, other).line("the half only counted"));
        List<Sample> all = new ArrayList<>(ours);
        all.addAll(queries);
        System.out.println(crossValidated(queries).line("queries.tsv, cross-validated"));
        System.out.println(crossValidated(all).line("all, cross-validated"));
        Figures figures = new Figures().judge(matcher, all);
        System.out.println(figures.line("all"));
        System.out.println();
        System.out.print(figures.confusion());
        System.out.println();
        microseconds(matcher, all, 30);
        System.out.printf(Locale.ROOT, "%.1f microseconds a sentence%n", microseconds(matcher, all, 30));
        System.out.printf(Locale.ROOT, "%.1f ms to fold all phrases%n", folding());
        if (arguments.length > 0) {
            figures.misses().forEach(System.out::println);
        }
    }

    static Matcher matcher() {
        Phrases phrases = Phrases.of(Messages.packaged());
        return new Matcher(phrases.and(EventPhrases.of(event(), phrases)));
    }

    private static Event event() {
        return ((EventFilesResult.Accepted) EventFiles.packaged()).events().get(0);
    }

    private static Figures crossValidated(List<Sample> samples) {
        Phrases phrases = Phrases.of(Messages.packaged());
        Phrases whole = phrases.and(EventPhrases.of(event(), phrases));
        Matcher judge = new Matcher(whole);
        Figures figures = new Figures();
        for (int fold = 0; fold < FOLDS; fold++) {
            Set<String> needed = new HashSet<>();
            for (int i = 0; i < samples.size(); i++) {
                if (i % FOLDS != fold) {
                    needed.addAll(needed(judge, samples.get(i)));
                }
            }
            Matcher learnt = new Matcher(new Phrases(
                    whole.phrases().stream()
                            .filter(phrase -> needed.contains(phrase.text()))
                            .toList(),
                    whole.fillers(),
                    whole.event()));
            for (int i = fold; i < samples.size(); i += FOLDS) {
                figures.judge(learnt, samples.get(i));
            }
        }
        return figures;
    }

    /** The texts of the phrases that were found; a reason ends with one. */
    private static List<String> needed(Matcher judge, Sample sample) {
        return judge.understand(sample.sentence()).why().stream()
                .filter(line -> !line.startsWith("="))
                .map(line -> line.split(" ", 3)[2])
                .toList();
    }

    static double microseconds(Matcher matcher, List<Sample> samples, int times) {
        int none = 0;
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            for (Sample sample : samples) {
                none += matcher.understand(sample.sentence()).printed().equals("none") ? 1 : 0;
            }
        }
        double each = (System.nanoTime() - start) / 1000.0 / times / samples.size();
        return none < 0 ? 0 : each;
    }

    private static double folding() {
        Messages messages = Messages.packaged();
        long start = System.nanoTime();
        Matcher matcher = new Matcher(Phrases.of(messages));
        double milliseconds = (System.nanoTime() - start) / 1e6;
        return matcher.understand("").printed().isEmpty() ? 0 : milliseconds;
    }
}
