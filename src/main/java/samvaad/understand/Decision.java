package samvaad.understand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides by the scores: one sure topic, two that are close, small talk, or nothing. A wrong answer is worse than none.
 */
final class Decision {

    /** A topic needs at least this score, after subtracting what speaks against it. */
    private static final double ENOUGH = 1;

    private static final double UNKNOWN_WORD = 0.55;
    private static final double UNUSED_WORD = 0.25;
    private static final double EVENT_WORD = 0.5;

    /** A second topic with this fraction of the best score is about as likely. */
    private static final double CLOSE = 0.78;

    /** If this fraction of the score speaks for something else, nothing is answered. */
    private static final double ELSEWHERE = 0.7;

    private record Candidate(Topic topic, double score) {}

    private Decision() {}

    static Understanding of(Sentence sentence, Collection<Score> scores) {
        List<String> why = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        double elsewhere = 0;
        Optional<Score> aside = Optional.empty();
        for (Score score : scores) {
            score.sum();
            why.addAll(score.why());
            if (score.meaning() instanceof Topic topic) {
                candidates.add(new Candidate(topic, judged(sentence, score)));
            } else if (score.meaning() == Courtesy.OTHER) {
                elsewhere = score.total();
            } else if (aside.isEmpty() || strength(score) > strength(aside.get())) {
                aside = Optional.of(score);
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        candidates.forEach(
                candidate -> why.add("= " + candidate.topic().printed() + " " + Phrase.hundredths(candidate.score())));
        Candidate best = candidates.isEmpty() ? new Candidate(Intent.HELP, 0) : candidates.get(0);
        if (best.score() >= ENOUGH && elsewhere < ELSEWHERE * best.score()) {
            return chosen(best, candidates, why);
        }
        if (aside.isPresent() && elsewhere == 0 && best.score() < ENOUGH) {
            return smallTalk(aside.get().meaning(), why);
        }
        return new Understanding.Nothing(why);
    }

    private static Understanding chosen(Candidate best, List<Candidate> candidates, List<String> why) {
        for (Candidate other : candidates) {
            if (!other.topic().printed().equals(best.topic().printed())
                    && other.score() >= ENOUGH
                    && other.score() >= CLOSE * best.score()) {
                return new Understanding.Unsure(best.topic(), other.topic(), why);
            }
        }
        return new Understanding.Sure(best.topic(), why);
    }

    /** An ok next to a greeting or thanks means nothing. */
    private static double strength(Score aside) {
        return aside.meaning() == Courtesy.FINE ? aside.total() / 4 : aside.total();
    }

    private static Understanding smallTalk(Meaning meaning, List<String> why) {
        Understanding.SmallTalk.Kind kind = switch ((Courtesy) meaning) {
            case HELLO -> Understanding.SmallTalk.Kind.HELLO;
            case THANKS -> Understanding.SmallTalk.Kind.THANKS;
            default -> Understanding.SmallTalk.Kind.FINE;
        };
        return new Understanding.SmallTalk(kind, why);
    }

    /** The score minus what the rest of the sentence says. */
    private static double judged(Sentence sentence, Score score) {
        double judged = score.total();
        boolean event = false;
        for (int i = 0; i < sentence.kinds().size(); i++) {
            if (!score.taken().contains(i)) {
                switch (sentence.kinds().get(i)) {
                    case UNKNOWN -> judged -= UNKNOWN_WORD;
                    case KNOWN -> judged -= UNUSED_WORD;
                    case EVENT -> event = true;
                    case FILLER -> {}
                }
            }
        }
        return event && score.total() > 0 ? judged + EVENT_WORD : judged;
    }
}
