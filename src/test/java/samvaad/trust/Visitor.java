package samvaad.trust;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who registers, asks, gives up their seat and comes back, until it is enough; each thing once the one before is answered. */
final class Visitor implements Callable<Visitor> {

    private static final Pattern CODE = Pattern.compile("Registration number: (\\S+)");
    private static final String CONFIRMED = " is registered";
    private static final String WAITING = "is on the waiting list";
    private static final String OFFERED = "A seat is free for";

    private final Phone phone;
    private final Random random;
    private final BooleanSupplier enough;
    private final int pauseMillis;
    private volatile Optional<String> code = Optional.empty();
    private boolean waits;
    private int asked;
    private int done;
    private int offersSeen;

    Visitor(Phone phone, long seed, int pauseMillis, BooleanSupplier enough) {
        this.phone = phone;
        this.random = new Random(seed);
        this.pauseMillis = pauseMillis;
        this.enough = enough;
    }

    Phone phone() {
        return phone;
    }

    /** The registration number that the person was told and has not given up. */
    Optional<String> code() {
        return code;
    }

    boolean waits() {
        return waits;
    }

    /** How many updates the person has sent. */
    int done() {
        return done;
    }

    @Override
    public Visitor call() throws Exception {
        register();
        int turn = random.nextInt(4);
        while (!enough.getAsBoolean()) {
            takeOffer();
            act(turn++);
        }
        return this;
    }

    /** No two that follow each other are answered alike. */
    private void act(int turn) throws Exception {
        switch (turn % 5) {
            case 0 -> says("/venue", "venue: Minto Hall");
            case 1 -> says("/faq", "Frequently asked questions");
            case 2 -> says("/agenda", "Agenda");
            case 3 -> {
                if (asked < 1) {
                    says("/ask How do I get there, number " + ++asked, "Your question has reached the organisers");
                } else if (code.isPresent()) {
                    says("/pass", "photo: ");
                }
            }
            default -> {
                if (random.nextInt(3) == 0 && (code.isPresent() || waits)) {
                    giveUpAndComeBack();
                }
            }
        }
    }

    private void register() throws Exception {
        step(() -> phone.says("/register"));
        Phone.Arrival screen = phone.awaits(
                "the consent or the waiting list",
                a -> a.button("agree:").isPresent() || a.button("join:").isPresent());
        if (screen.button("join:").isPresent()) {
            screen = presses(screen, "join:", a -> a.button("agree:").isPresent());
        }
        presses(screen, "agree:", a -> a.says("Question 1 of"));
        says("Visitor " + letters(phone.person()), "Question 2 of");
        screen = says("Public Works", "Question 3 of");
        presses(screen, ":pick:", a -> a.says("Question 4 of"));
        screen = says(Long.toString(9_800_000_000L + phone.person()), "Question 5 of");
        screen = presses(screen, ":skip", a -> a.says("Question 6 of"));
        screen = presses(screen, ":skip", a -> a.says("check your answers"));
        settled(presses(screen, ":ok", Visitor::saysHowItEnded));
    }

    /** A name has no digits. */
    private static String letters(long number) {
        StringBuilder letters = new StringBuilder();
        for (char digit : Long.toString(number).toCharArray()) {
            letters.append((char) ('a' + digit - '0'));
        }
        return letters.toString();
    }

    private void giveUpAndComeBack() throws Exception {
        Phone.Arrival question = says("/unregister", a -> a.button("unregyes:").isPresent());
        code = Optional.empty();
        waits = false;
        Phone.Arrival gone = presses(question, "unregyes:", a -> a.says("has been cancelled"));
        if (random.nextBoolean()) {
            settled(presses(gone, "again:", Visitor::saysHowItEnded));
        }
    }

    private void takeOffer() throws Exception {
        List<Phone.Arrival> offers =
                phone.arrivals().stream().filter(a -> a.says(OFFERED)).toList();
        if (waits && offers.size() > offersSeen) {
            offersSeen = offers.size();
            settled(presses(
                    offers.get(offers.size() - 1),
                    "take:",
                    a -> a.says(CONFIRMED) || a.says("is no longer available")));
        }
    }

    private static boolean saysHowItEnded(Phone.Arrival arrival) {
        return arrival.says(CONFIRMED) || arrival.says(WAITING) || arrival.says(OFFERED);
    }

    private void settled(Phone.Arrival arrival) {
        Matcher number = CODE.matcher(arrival.content());
        waits = arrival.says(WAITING) || arrival.says(OFFERED);
        code = arrival.says(CONFIRMED) && number.find() ? Optional.of(number.group(1)) : Optional.empty();
    }

    private Phone.Arrival says(String text, String answer) throws Exception {
        return says(text, a -> a.says(answer));
    }

    private Phone.Arrival says(String text, java.util.function.Predicate<Phone.Arrival> answer) throws Exception {
        step(() -> phone.says(text));
        return phone.awaits("the answer to " + text, answer);
    }

    private Phone.Arrival presses(Phone.Arrival screen, String data, java.util.function.Predicate<Phone.Arrival> answer)
            throws Exception {
        step(() -> phone.presses(screen, data));
        return phone.awaits("the answer to the button " + data, answer);
    }

    private void step(Step step) throws IOException, InterruptedException {
        Thread.sleep(pauseMillis / 2 + random.nextInt(pauseMillis));
        done++;
        step.take();
    }

    private interface Step {
        Phone take() throws IOException, InterruptedException;
    }
}
