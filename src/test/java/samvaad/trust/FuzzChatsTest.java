package samvaad.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import samvaad.bot.Arrival;
import samvaad.chat.Incoming;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Hostile;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/**
 * People without any right press every button with other people's ids and send whatever does harm: no update fails, nothing of
 * others is shown to them or changed, nobody else gets a message. Many by {@code mvn test -Pfuzz}.
 */
class FuzzChatsTest {

    private static final int TRIES = 5;
    private static final int ATTACKERS = 60;
    private static final int EACH = Math.max(1, Integer.getInteger("trust.inputs", 300) / 10 / TRIES / ATTACKERS);

    private static final List<String> SECRETS =
            List.of("Zebediah", "9812345678", "98123 45678", "Frobnicators", "zebediah@quux.in");

    private static final List<String> ACTIONS = List.of(
            ("absent absentone absentyes again agenda agree ask asksend calendar change coming colleague disagree f fbas"
                            + " fbedit feedback forget help lang language letgo menu mute mydata notice onepass pass place privacy"
                            + " register remind reminders take uncalendar unmute unregister unregyes venue when admit broadcast enter"
                            + " duties events fbwatch gate guest invite mail makefaq notfaq question reply report scope staff undo unstaff who faq faqs"
                            + " join x")
                    .split(" "));

    private static final List<String> COMMANDS = List.of(
            ("start register pass agenda venue about faq ask feedback reminders language privacy mydata forget unregister"
                            + " cancel help checkin attendees stats broadcast questions report export reload staff health")
                    .split(" "));

    @Property(tries = TRIES)
    void whateverStrangersDoNothingLeaksAndNothingFails(@ForAll long seed) {
        Random random = new Random(seed);
        try (Bot bot = Setup.with(Registrant.seats(3)).start()) {
            List<String> ids = victims(bot);
            bot.forgetsUnseen();
            List<Person> attackers = new ArrayList<>();
            for (int i = 0; i < ATTACKERS; i++) {
                attackers.add(bot.person(i % 2 == 0 ? "A" + i : words(random, 60), "en", Languages.EN));
            }
            String before = registrations(bot);
            List<Long> strangers = attackers.stream().map(Person::id).toList();
            for (int round = 0; round < EACH; round++) {
                List<Arrival> batch = new ArrayList<>();
                List<String> sent = new ArrayList<>();
                for (Person attacker : attackers) {
                    Incoming incoming = attack(attacker, ids, random);
                    sent.add(incoming.toString());
                    batch.add(bot.arrival(incoming));
                }
                bot.receives(batch);
                look(bot, strangers, sent);
            }
            assertThat(registrations(bot)).isEqualTo(before);
            bot.forgetsUnseen();
        }
    }

    private static void look(Bot bot, List<Long> strangers, List<String> sent) {
        assertThat(bot.column("SELECT reason || raw FROM failed_update"))
                .as("%s", sent)
                .isEmpty();
        assertThat(bot.column("SELECT reason FROM dead_letter")).as("%s", sent).isEmpty();
        bot.telegram().screens().forEach((chat, screen) -> {
            for (Bubble bubble : screen.unseen()) {
                if (strangers.contains(chat.value())) {
                    for (String secret : SECRETS) {
                        assertThat(bubble.text() + bubble.labels())
                                .as("%s", sent)
                                .doesNotContain(secret);
                    }
                } else {
                    assertThat(chat.value())
                            .as("only the owner hears of strangers: %s", bubble)
                            .isEqualTo(400);
                }
            }
        });
        bot.forgetsUnseen();
    }

    /** Somebody with a pass and a question, somebody in a form, the owner with a mailing that is not sent yet; and all their ids. */
    private static List<String> victims(Bot bot) {
        Person zebediah = bot.english("Z");
        Registrant.agrees(zebediah)
                .sends("Zebediah Quux")
                .seesKey("form.progress")
                .sends("Frobnicators");
        zebediah.seesKey("form.progress").presses("State department").seesKey("form.progress");
        zebediah.sends("9812345678").seesKey("form.noted.mobile").alsoSeesKey("form.progress");
        zebediah.sends("zebediah@quux.in").seesKey("form.progress").presses("button.skip");
        zebediah.seesKey("form.review").presses("button.confirm").seesPhoto().alsoSeesKey("registration.done");
        zebediah.sends("/ask Is Zebediah on the list of Frobnicators?").seesKey("ask.sent");
        Person other = bot.english("O");
        Registrant.agrees(other).sends("Zebediah Other").seesKey("form.progress");
        bot.owner("Owner", Languages.EN).sends("/broadcast");
        List<String> ids = new ArrayList<>(List.of("quick", "1", "2", "3", "parking", "opening", "all", "send", "yes"));
        ids.addAll(bot.column("SELECT id FROM registration"));
        ids.addAll(bot.column("SELECT code FROM registration"));
        ids.addAll(bot.column("SELECT token FROM registration"));
        ids.addAll(bot.column("SELECT id FROM question"));
        ids.addAll(bot.column("SELECT id FROM mailing"));
        ids.addAll(bot.column("SELECT last || '.1:ok' FROM form_number"));
        ids.addAll(bot.column("SELECT last || '.2:field:name' FROM form_number"));
        for (Person person : List.of(zebediah, other)) {
            ids.add(Long.toString(person.id()));
        }
        return ids;
    }

    private static String registrations(Bot bot) {
        return String.join(
                "\n",
                bot.column("SELECT chat || status || code || name || answers || changed_at FROM registration"
                        + " WHERE name LIKE 'Zebediah%'"));
    }

    private static Incoming attack(Person attacker, List<String> ids, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> attacker.typed(words(random, 4096));
            case 1 -> attacker.typed("/" + any(COMMANDS, random) + " " + words(random, 4000));
            case 2 -> attacker.typed("/" + any(COMMANDS, random) + " " + any(ids, random));
            case 3 ->
                attacker.typed("/start " + any(List.of("c-", "s-", "", "quick_"), random)
                        + (random.nextBoolean() ? words(random, 64) : "0".repeat(26)));
            case 4 ->
                new Incoming.SharedContact(
                        attacker.origin(), 1, words(random, 60), words(random, 200), random.nextBoolean());
            case 5 ->
                random.nextInt(4) > 0
                        ? press(attacker, any(ACTIONS, random) + ":" + Hostile.string(random, 50), random)
                        : new Incoming.Attachment(
                                attacker.origin(),
                                1,
                                any(List.of(Kind.values()), random),
                                java.util.Optional.of("file"),
                                words(random, 1024));
            default -> {
                StringBuilder data = new StringBuilder(any(ACTIONS, random));
                for (int i = random.nextInt(4); i > 0; i--) {
                    data.append(':').append(any(ids, random));
                }
                yield press(attacker, data.toString(), random);
            }
        };
    }

    private static Incoming press(Person attacker, String data, Random random) {
        return new Incoming.ButtonPress(
                attacker.origin(), "p" + random.nextLong(), 1 + random.nextInt(2000), random.nextBoolean(), data);
    }

    /** The harness takes what looks like a gap in a text for one, so people don't write that here. */
    private static String words(Random random, int most) {
        return Hostile.string(random, most).replaceAll("\\{[A-Za-z0-9_.]*\\}|null|Optional", "{ }");
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
