package samvaad.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import samvaad.chat.Button;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.chat.Keyboard;
import samvaad.chat.Outgoing;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.FakeTelegram;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/**
 * People who do anything at all with the whole bot over its real database. Each message is checked against what Telegram takes, and an
 * update that fails or a message that dies fails the test. The form alone is walked through ten thousand times
 * elsewhere.
 */
class WalksTest {

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int WALKS = 50;
    private static final int STEPS = 80;
    private static final int SEATS = 2;

    private static final List<String> TYPED = List.of(
            "/start",
            "/register",
            "/pass",
            "/unregister",
            "/cancel",
            "/mydata",
            "/forget",
            "/privacy",
            "/language",
            "/agenda",
            "आशा राव",
            "Ravi Kumar",
            "सीता देवी",
            "GeM",
            "9876543210",
            "98765 43211",
            "+91 9876543212",
            "1",
            "a@gov.in",
            "वापस",
            "Skip",
            "कब है",
            "",
            "<b>&",
            "/start c-" + "A".repeat(24),
            "/start quick_poster");

    private static final List<String> FORGED = List.of(
            "take:1",
            "letgo:2",
            "unregyes:1",
            "again:1",
            "again:2",
            "change:1",
            "onepass:2",
            "place:3",
            "agree:quick",
            "agree:quick:c",
            "join:quick",
            "colleague:quick",
            "forgetyes",
            "calendar:quick",
            "f:1:1:ok",
            "x",
            "menu:zz");

    private final Random random = new Random(20_300_110);

    @Test
    void noSeatIsSoldTwiceAndNothingFails() {
        int registered = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            try (Bot bot = Setup.with(TestEvents.changed(
                            "quick", root -> root.withObject("/registration").put("capacity", SEATS)))
                    .start()) {
                walk(bot);
                registered += (int) bot.number("SELECT sum(times) FROM tally WHERE what = 'confirmed'");
                bot.forgetsUnseen();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("walk " + walk, e);
            }
        }
        assertThat(registered).as("walks that came to a pass").isGreaterThan(WALKS / 5);
    }

    private void walk(Bot bot) {
        List<Person> people = List.of(bot.hindi("आशा"), bot.english("Ravi"), bot.english("Sita"));
        for (int step = 0; step < STEPS; step++) {
            Person person = people.get(random.nextInt(people.size()));
            int before = bot.telegram().attempts(person.chat()).size();
            String did = step(bot, person);
            assertThat(calls(bot, person, before)).as(did).isLessThanOrEqualTo(2);
            consistent(bot, did);
        }
    }

    /**
     * Besides what the person is told of the waiting list at the same time. A message that can't be edited any more and is
     * sent anew counts once.
     */
    private static int calls(Bot bot, Person person, int before) {
        var attempts = bot.telegram().attempts(person.chat());
        return (int) attempts.subList(before, attempts.size()).stream()
                .filter(attempt -> !(attempt.message() instanceof Outgoing.Show show)
                        || !(show.keyboard() instanceof Keyboard.Inline inline)
                        || inline.rows().stream()
                                .flatMap(List::stream)
                                .noneMatch(button -> button instanceof Button.Press press
                                        && List.of("take", "again")
                                                .contains(press.data().action())))
                .map(FakeTelegram.Attempt::message)
                .distinct()
                .count();
    }

    private static void consistent(Bot bot, String did) {
        List<String> counted = bot.column("SELECT status || ' ' || count(*) FROM registration GROUP BY status");
        List<String> kept = bot.column("SELECT status || ' ' || people FROM seat_count WHERE people <> 0");
        assertThat(kept).as(did).containsExactlyInAnyOrderElementsOf(counted);
        assertThat(bot.number("SELECT count(*) FROM registration WHERE status IN ('CONFIRMED', 'OFFERED')"))
                .as(did)
                .isLessThanOrEqualTo(SEATS);
    }

    private String step(Bot bot, Person person) {
        int dice = random.nextInt(100);
        if (dice < 60) {
            return sensible(bot, person);
        } else if (dice < 75) {
            return presses(bot, person, random.nextInt(8));
        } else if (dice < 88) {
            return types(person, TYPED.get(random.nextInt(TYPED.size())));
        } else if (dice < 93) {
            String data = FORGED.get(random.nextInt(FORGED.size()));
            person.pressesData(100 + random.nextInt(50), data);
            return data;
        } else if (dice < 95) {
            person.sends(KINDS.get(random.nextInt(KINDS.size())), "caption");
            return "attachment";
        } else if (dice < 96) {
            person.sharesContact("+9198765432" + (10 + random.nextInt(5)), "Card", random.nextBoolean());
            return "contact";
        } else if (dice < 97) {
            bot.restarts(Duration.ofHours(random.nextInt(12)));
            return "restart";
        } else if (dice < 98) {
            bot.killed();
            return "kill";
        }
        bot.passes(Duration.ofHours(random.nextInt(10)));
        return "time";
    }

    /** What the screen asks for. */
    private String sensible(Bot bot, Person person) {
        List<Bubble> bubbles = person.screen().bubbles();
        if (bubbles.isEmpty()) {
            return types(person, "/register");
        }
        Bubble last = bubbles.get(bubbles.size() - 1);
        if (last.content() instanceof Outgoing.Show show && show.keyboard() instanceof Keyboard.AskContact) {
            return types(person, "987654321" + random.nextInt(5));
        }
        for (Button button : last.buttons()) {
            if (button instanceof Button.Press press && press.style() == Button.Style.MAIN) {
                return press(bot, person, last, press);
            }
        }
        List<Button.Press> onward = last.buttons().stream()
                .filter(Button.Press.class::isInstance)
                .map(Button.Press.class::cast)
                .filter(press -> !press.data().encoded().matches(".*:(back|leave)"))
                .toList();
        return onward.isEmpty()
                ? types(person, "Asha")
                : press(bot, person, last, onward.get(random.nextInt(onward.size())));
    }

    /** Any button of one of the last messages. */
    private String presses(Bot bot, Person person, int back) {
        List<Bubble> bubbles = person.screen().bubbles();
        List<Button.Press> presses = new ArrayList<>();
        List<Bubble> under = new ArrayList<>();
        for (Bubble bubble : bubbles.subList(Math.max(0, bubbles.size() - back), bubbles.size())) {
            bubble.buttons().stream().filter(Button.Press.class::isInstance).forEach(button -> {
                presses.add((Button.Press) button);
                under.add(bubble);
            });
        }
        if (presses.isEmpty()) {
            return types(person, "Asha");
        }
        int any = random.nextInt(presses.size());
        return press(bot, person, under.get(any), presses.get(any));
    }

    private String press(Bot bot, Person person, Bubble bubble, Button.Press press) {
        if (random.nextInt(10) == 0) {
            Incoming twice = new Incoming.ButtonPress(
                    person.origin(),
                    "twice" + random.nextLong(),
                    bubble.id(),
                    true,
                    press.data().encoded());
            bot.receives(twice, twice);
        } else {
            person.pressesData(bubble.id(), press.data().encoded());
        }
        return press.data().encoded();
    }

    private static String types(Person person, String text) {
        person.sends(text);
        return text;
    }
}
