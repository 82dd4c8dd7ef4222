package samvaad.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often a matcher is right, asks back, or is wrong on sentences whose topic is known. */
final class Figures {

    private final Map<String, Map<String, Integer>> table = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private int all;
    private int right;
    private int asked;
    private int missed;
    private int wrong;

    Figures judge(Matcher matcher, List<Sample> samples) {
        samples.forEach(sample -> judge(matcher, sample));
        return this;
    }

    void judge(Matcher matcher, Sample sample) {
        Understanding understood = matcher.understand(sample.sentence());
        String printed = understood.printed();
        all++;
        table.computeIfAbsent(sample.expected().get(0), row -> new TreeMap<>()).merge(printed, 1, Integer::sum);
        List<String> answers = List.of(printed.split("\\|"));
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
                + printed + "\t" + understood.why());
    }

    double rightPart() {
        return (double) right / all;
    }

    double wrongPart() {
        return (double) wrong / all;
    }

    List<String> misses() {
        return misses;
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-34s %5d sentences  right %5.1f %%  asks back %4.1f %%  none instead %4.1f %%  wrong %4.1f %%",
                name,
                all,
                100.0 * right / all,
                100.0 * asked / all,
                100.0 * missed / all,
                100.0 * wrong / all);
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
