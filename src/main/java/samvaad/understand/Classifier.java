package samvaad.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import samvaad.event.Event;
import samvaad.event.Faq;

/**
 * How probable each meaning of a sentence is: by what was learned at the build, and by the examples that came after it.
 * Immutable, made for one set of events and of added examples.
 */
final class Classifier {

    /** A meaning that the model does not know or thinks impossible has this probability before any added example. */
    private static final double UNHEARD = Math.exp(-6);

    /** What an example just like the sentence speaks for its meaning, in logarithms of odds. */
    private static final double SAME = 18;

    /** Sentences less alike than this have only small words in common. */
    private static final double UNLIKE = 0.25;

    /** From this likeness on it is that page or session, not the topic in general. */
    private static final double THE_VERY = 0.6;

    /** With this probability the model itself knows what a question of the event is. */
    private static final double KNOWN = 0.6;

    /** How many meanings are explained. */
    private static final int SHOWN = 3;

    private final Model model;
    private final List<Nearest> nearest;

    /** For each meaning of the model what it is here. */
    private final List<Meaning> here;

    /** A meaning and the probability that it is meant. */
    record Guess(Meaning meaning, double probability) {}

    Classifier(Model model, List<Event> events, List<Nearest> added) {
        this.model = model;
        List<Nearest.Added> ofEvents = new ArrayList<>();
        events.forEach(event -> ofEvents.addAll(EventExamples.of(event, this::isLearned)));
        this.nearest = Stream.concat(Stream.of(new Nearest(model, ofEvents)), added.stream())
                .toList();
        this.here = here(events);
    }

    /** A question of the model's that no event answers is another matter, unless an entry with another id asks it. */
    private List<Meaning> here(List<Event> events) {
        Set<Meaning> answered = new HashSet<>();
        Map<Meaning, Meaning> standIns = new HashMap<>();
        for (Event event : events) {
            for (Faq faq : event.faq()) {
                Topic topic = EventExamples.topic(faq);
                answered.add(topic);
                for (String question : faq.question().byLanguage().values()) {
                    Guess general = learned(question);
                    if (general.probability() >= KNOWN) {
                        standIns.putIfAbsent(general.meaning(), topic);
                    }
                }
            }
        }
        return model.meanings().stream()
                .map(meaning -> meaning instanceof Topic.Question && !answered.contains(meaning)
                        ? standIns.getOrDefault(meaning, Courtesy.NONE)
                        : meaning)
                .toList();
    }

    /** What the model takes a sentence for, whatever the event. */
    private Guess learned(String sentence) {
        Features features = Features.of(sentence);
        return guesses(odds(features, model.values(features), model.meanings())).get(0);
    }

    private boolean isLearned(Example example) {
        Guess guess = learned(example.sentence());
        return guess.meaning().equals(example.meaning()) && guess.probability() >= KNOWN;
    }

    /** The meanings of a sentence, the most probable first. */
    List<Guess> guesses(Features sentence) {
        float[] values = model.values(sentence);
        Map<String, Odds> odds = odds(sentence, values, here);
        double all = odds.values().stream().mapToDouble(Odds::odds).sum();
        nearest(sentence, values).forEach((label, like) -> {
            Odds known = odds.get(label);
            double before = known == null ? UNHEARD * all : Math.max(UNHEARD * all, known.odds());
            double factor = Math.exp(SAME * (like.evidence() - UNLIKE));
            Meaning meaning = known != null && like.likeness() < THE_VERY
                    ? known.meaning()
                    : like.added().example().meaning();
            odds.put(label, new Odds(meaning, before * factor));
        });
        return guesses(odds);
    }

    /** What spoke for the most probable meanings, a line each. For people who add examples. */
    List<String> why(Features sentence) {
        float[] values = model.values(sentence);
        List<String> why = new ArrayList<>();
        List<Guess> guesses = guesses(sentence);
        for (Guess guess : guesses.subList(0, Math.min(SHOWN, guesses.size()))) {
            String label = guess.meaning().label();
            StringBuilder line = new StringBuilder(label + " " + hundredths(guess.probability()));
            words(sentence, values, label)
                    .forEach((word, part) -> line.append(part < 0 ? " " : " +")
                            .append(hundredths(part))
                            .append(' ')
                            .append(word));
            Nearest.Like like = nearest(sentence, values).get(label);
            if (like != null) {
                line.append(" like “")
                        .append(like.added().example().sentence())
                        .append("” ")
                        .append(hundredths(like.likeness()));
            }
            why.add(line.toString());
        }
        return why;
    }

    /** How much each word speaks for the meaning by what was learned. */
    private Map<String, Double> words(Features sentence, float[] values, String label) {
        Map<String, Double> words = new LinkedHashMap<>();
        for (int m = 0; m < model.meanings().size(); m++) {
            if (model.meanings().get(m).label().equals(label)) {
                for (int i = 0; i < values.length; i++) {
                    words.merge(sentence.word(i), (double) model.part(sentence.bucket(i), values[i], m), Double::sum);
                }
            }
        }
        return words;
    }

    private Map<String, Nearest.Like> nearest(Features sentence, float[] values) {
        Map<String, Nearest.Like> best = new HashMap<>();
        for (Nearest some : nearest) {
            some.of(sentence, values, UNLIKE).forEach((label, like) -> best.merge(label, like, Nearest.Like::better));
        }
        return best;
    }

    private static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private record Odds(Meaning meaning, double odds) {
        Odds and(Odds more) {
            return new Odds(meaning, odds + more.odds);
        }
    }

    private Map<String, Odds> odds(Features sentence, float[] values, List<Meaning> meanings) {
        float[] scores = model.scores(sentence, values);
        Map<String, Odds> odds = new HashMap<>();
        for (int m = 0; m < scores.length; m++) {
            Odds one = new Odds(meanings.get(m), Math.exp(scores[m]));
            odds.merge(one.meaning().label(), one, Odds::and);
        }
        return odds;
    }

    private static List<Guess> guesses(Map<String, Odds> odds) {
        double all = odds.values().stream().mapToDouble(Odds::odds).sum();
        return odds.values().stream()
                .map(one -> new Guess(one.meaning(), one.odds() / all))
                .sorted(Comparator.comparingDouble(Guess::probability)
                        .reversed()
                        .thenComparing(guess -> guess.meaning().label()))
                .toList();
    }
}
