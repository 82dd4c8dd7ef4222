package samvaad;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.EventFiles;
import samvaad.event.EventFilesResult;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/**
 * How many calls each dialogue costs of what Telegram counts: messages and edits. What only tidies up is told apart, for it waits
 * until nobody else does. The page {@code calls.md} lists these numbers.
 */
class CallsTest {

    private static final String NUMBER = "9876543210";

    /** A form of name, organisation and mobile. */
    private static final Event SHORT = TestEvents.changed("quick", root -> {
        var registration = root.withObject("/registration");
        registration.remove("capacity");
        var questions = registration.withArray("questions");
        for (int i = questions.size() - 1; i >= 0; i--) {
            if (!List.of("organisation", "mobile")
                    .contains(questions.get(i).path("id").asText())) {
                questions.remove(i);
            }
        }
    });

    /** What a dialogue made. */
    record Cost(int counted, int tidying) {}

    private static Cost cost(Event event, Language language, Consumer<Person> before, Consumer<Person> dialogue) {
        String at = event.id().value().equals("quick") ? "2030-01-10T11:00" : "2025-11-26T11:00";
        try (Bot bot = Setup.with(event).at(at).start()) {
            Person person = bot.person("Asha Rao", language.code(), language);
            before.accept(person);
            bot.passes(Duration.ofMinutes(1)).forgetsUnseen();
            List<Outgoing> already = made(bot, person);
            dialogue.accept(person);
            List<Outgoing> made =
                    made(bot, person).subList(already.size(), made(bot, person).size());
            bot.forgetsUnseen();
            int tidying = (int)
                    made.stream().filter(Outgoing.Unbutton.class::isInstance).count();
            System.out.println(
                    made.stream().map(o -> o.getClass().getSimpleName()).toList());
            return new Cost(made.size() - tidying, tidying);
        }
    }

    private static List<Outgoing> made(Bot bot, Person person) {
        return bot.telegram().attempts(person.chat()).stream()
                .map(attempt -> attempt.message())
                .filter(message -> !(message instanceof Outgoing.CommandMenu))
                .toList();
    }

    private static Event packaged() {
        try (InputStream in = Objects.requireNonNull(CallsTest.class.getResourceAsStream("/events/bhopal-2025.json"))) {
            return ((EventFilesResult.Accepted) EventFiles.content("bhopal-2025.json", in.readAllBytes()))
                    .events()
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void registers(Person person) {
        person.sends("/register")
                .presses("button.agree")
                .sends("Asha Rao")
                .sends("GeM")
                .sends(NUMBER);
        person.presses("button.confirm");
    }

    @ParameterizedTest
    @EnumSource
    void all(Language language) {
        System.out.println("short " + cost(SHORT, language, p -> {}, CallsTest::registers));
        System.out.println("shared "
                + cost(
                        SHORT,
                        language,
                        p -> {},
                        p -> p.sends("/register")
                                .presses("button.agree")
                                .presses("Asha Rao")
                                .sends("GeM")
                                .presses("button.shareMobile")
                                .presses("button.confirm")));
        System.out.println("packaged "
                + cost(packaged(), language, p -> {}, p -> {
                    p.sends("/register")
                            .presses("button.agree")
                            .sends("Asha Rao")
                            .presses(
                                    "State department".equals("")
                                            ? ""
                                            : language == Language.HI ? "राज्य विभाग" : "State department");
                    p.sends("PWD")
                            .sends("Engineer")
                            .sends("Bhopal")
                            .presses(language == Language.HI ? "क्रेता (Buyer)" : "Buyer");
                    p.sends(NUMBER)
                            .sends("a@gov.in")
                            .presses("button.done".equals("") ? "" : "button.skip")
                            .presses("button.confirm");
                }));
        for (String c : List.of(
                "/start",
                "/venue",
                "/agenda",
                "/about",
                "/faq",
                "/help",
                "/language",
                "/privacy",
                "/mydata",
                "/pass",
                "/reminders",
                "/ask where is it")) {
            System.out.println(c + " " + cost(SHORT, language, CallsTest::registers, p -> p.sends(c)));
        }
        System.out.println("lang "
                + cost(SHORT, language, p -> {}, p -> p.sends("/language").presses(Language.HI.ownName())));
        System.out.println(
                "ask " + cost(SHORT, language, p -> {}, p -> p.sends("/ask").sends("Where is it?")));
        System.out.println(
                "calendar " + cost(SHORT, language, CallsTest::registers, p -> p.presses("button.calendar")));
        System.out.println("colleague "
                + cost(SHORT, language, CallsTest::registers, p -> {
                    p.presses("button.colleague")
                            .presses("button.agree")
                            .sends("Ravi Kumar")
                            .sends("GeM")
                            .sends("9876543211")
                            .presses("button.confirm");
                }));
        System.out.println("change "
                + cost(SHORT, language, CallsTest::registers, p -> {
                    p.presses("button.edit")
                            .presses("button.edit")
                            .presses(p.screen().last().labels().get(0))
                            .sends("Asha Kumar")
                            .presses("button.confirm");
                }));
        System.out.println("change at mobile "
                + cost(SHORT, language, CallsTest::registers, p -> {
                    p.presses("button.edit")
                            .presses("button.edit")
                            .presses(p.screen().last().labels().get(2))
                            .sends("9876543212")
                            .presses("button.confirm");
                }));
        System.out.println("unregister "
                + cost(
                        SHORT,
                        language,
                        CallsTest::registers,
                        p -> p.sends("/unregister").presses("button.yes")));
        System.out.println("again "
                + cost(
                        SHORT,
                        language,
                        CallsTest::registers,
                        p -> p.sends("/unregister").presses("button.yes").presses("button.register")));
        System.out.println("forget "
                + cost(
                        SHORT,
                        language,
                        CallsTest::registers,
                        p -> p.sends("/forget").presses("button.yes")));
        System.out.println("leave "
                + cost(
                        SHORT,
                        language,
                        p -> {},
                        p -> p.sends("/register")
                                .presses("button.agree")
                                .sends("Asha Rao")
                                .presses("button.cancel")));
        System.out.println("leave at mobile "
                + cost(
                        SHORT,
                        language,
                        p -> {},
                        p -> p.sends("/register")
                                .presses("button.agree")
                                .sends("Asha Rao")
                                .sends("GeM")
                                .sends("/cancel")));
        Event quick = TestEvents.named("quick");
    }
}
