package samvaad.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How often sentences whose topic is known are understood rightly, asked back about, or understood wrongly. */
final class Figures {

    private final Map<String, Map<String, Integer>> table = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private int all;
    private int right;
    private int asked;
    private int missed;
    private int wrong;
    private int others;
    private int answered;

    /** @param understands what it prints for a sentence */
    Figures judge(Function<String, String> understands, List<Sample> samples) {
        samples.forEach(sample -> judge(understands.apply(sample.sentence()), sample));
        return this;
    }

    void judge(String printed, Sample sample) {
        all++;
        table.computeIfAbsent(sample.expected().get(0), row -> new TreeMap<>()).merge(printed, 1, Integer::sum);
        List<String> answers = List.of(printed.split("\\|"));
        if (sample.isOther()) {
            others++;
            answered += printed.equals("none") ? 0 : 1;
        }
        if (sample.expected().containsAll(answers)) {
            right++;
            return;
        }
        String verdict;
        if (answers.stream().anyMatch(sample.expected()::contains)) {
            asked++;
            verdict = "asks";
        } else if (printed.equals("none")) {
            missed++;
            verdict = "none";
        } else {
            wrong++;
            verdict = "WRONG";
        }
        misses.add(verdict + "\t" + sample.sentence() + "\twants " + String.join("|", sample.expected()) + "\tgets "
                + printed);
    }

    double rightPart() {
        return (double) right / all;
    }

    double rightOrAskedPart() {
        return (double) (right + asked) / all;
    }

    double wrongPart() {
        return (double) wrong / all;
    }

    /** The part of other matters that a topic answered, alone or as one of two. */
    double answeredPart() {
        return (double) answered / others;
    }

    List<String> misses() {
        return misses;
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-30s %5d sentences  right %5.1f %%  asks back %4.1f %%  none instead %4.1f %%  wrong %4.1f %%"
                        + "  other matters answered %4.1f %%",
                name,
                all,
                100.0 * right / all,
                100.0 * asked / all,
                100.0 * missed / all,
                100.0 * wrong / all,
                others == 0 ? 0 : 100.0 * answered / others);
    }

    /** What was expected, and what came, most frequent first. */
    String confusion() {
        StringBuilder lines = new StringBuilder();
        table.forEach((expected, answers) -> {
            lines.append(String.format(Locale.ROOT, "%-16s", expected));
            answers.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .forEach(answer -> lines.append(' ')
                            .append(answer.getKey())
                            .append(' ')
                            .append(answer.getValue())
                            .append(','));
            lines.setLength(lines.length() - 1);
            lines.append('\n');
        });
        return lines.toString();
    }
}
