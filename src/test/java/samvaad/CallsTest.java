package samvaad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.chat.Outgoing;
import samvaad.event.Event;
import samvaad.event.file.EventFiles;
import samvaad.event.file.EventFilesResult;
import samvaad.registration.Registrations;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;
import samvaad.text.Messages;

/**
 * How many calls each dialogue costs of those that Telegram counts: messages and edits. What only takes buttons off old messages is
 * told apart, for it waits until nobody else does. The page {@code calls.md} lists all of these, in these words and numbers.
 */
class CallsTest {

    private static final Pattern ROW = Pattern.compile("\\| (.+?) \\| (\\d+) \\| (\\d+) \\|");
    private static final String NUMBER = "9876543210";
    private static final String SUMMARY = "Register: name, organisation, mobile";
    private static final String PACKAGED = "Register for the packaged event: nine answers";

    /** What a dialogue made for its person. */
    private record Cost(int calls, int tidying) {}

    /** What people do before anything is counted, and what is counted. */
    private interface Play {
        void play(Bot bot, Person person);
    }

    private final Map<String, Cost> measured = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void thePageListsWhatEachDialogueCosts(Language language) throws IOException {
        registration(language);
        reading(language);
        afterTheEvent(language);
        staff(language);
        assertThat(measured).containsExactlyInAnyOrderEntriesOf(page());
        assertThat(Objects.requireNonNull(measured.get(SUMMARY)).calls()).isLessThanOrEqualTo(7);
        assertThat(Objects.requireNonNull(measured.get(PACKAGED)).calls()).isEqualTo(9 + 3);
    }

    private void registration(Language language) {
        Event form = form(100);
        cost(SUMMARY, form, language, (bot, p) -> {}, (bot, p) -> registers(p, "Asha Rao", NUMBER));
        cost(
                "The same, the number shared by the button",
                form,
                language,
                (bot, p) -> {},
                (bot, p) -> p.sends("/register")
                        .presses("button.agree")
                        .presses("Asha Rao")
                        .sends("GeM")
                        .presses("button.shareMobile")
                        .presses("button.confirm"));
        cost(PACKAGED, packaged(), language, (bot, p) -> {}, (bot, p) -> {
            p.sends("/register").presses("button.agree").sends("Asha Rao");
            first(p).sends("PWD").sends("Engineer").sends("Bhopal");
            first(p).sends(NUMBER).sends("a@gov.in").presses("button.skip").presses("button.confirm");
        });
        Play seat = (bot, p) -> registers(p, "Asha Rao", NUMBER);
        cost("Register a colleague, the same form", form, language, seat, (bot, p) -> {
            p.presses("button.colleague").presses("button.agree");
            p.sends("Ravi Kumar").sends("GeM").sends("9876543211").presses("button.confirm");
        });
        cost("Join the waiting list, the same form", form(1), language, CallsTest::somebodyElse, (bot, p) -> {
            p.sends("/register").presses("button.join").presses("button.agree");
            p.sends("Asha Rao").sends("GeM").sends(NUMBER).presses("button.confirm");
        });
        Play waits = (bot, p) -> {
            somebodyElse(bot, p);
            p.sends("/register").presses("button.join").presses("button.agree");
            p.sends("Asha Rao").sends("GeM").sends(NUMBER).presses("button.confirm");
        };
        cost("A seat offered", form(1), language, waits, (bot, p) -> frees(bot));
        cost(
                "Take it",
                form(1),
                language,
                (bot, p) -> {
                    waits.play(bot, p);
                    frees(bot);
                },
                (bot, p) -> p.presses("button.take"));
        cost("Change one answer, to the new pass", form, language, seat, (bot, p) -> {
            p.presses("button.edit").presses("button.edit");
            first(p).sends("Asha Kumar").presses("button.confirm");
        });
        cost(
                "Give up the seat",
                form,
                language,
                seat,
                (bot, p) -> p.sends("/unregister").presses("button.yes"));
        cost(
                "Come back",
                form,
                language,
                (bot, p) -> {
                    seat.play(bot, p);
                    p.sends("/unregister").presses("button.yes");
                },
                (bot, p) -> p.presses("button.register"));
        Play atOrganisation =
                (bot, p) -> p.sends("/register").presses("button.agree").sends("Asha Rao");
        cost("Back, at a question", form, language, atOrganisation, (bot, p) -> p.presses("button.back"));
        cost("Leave the form", form, language, atOrganisation, (bot, p) -> p.presses("button.cancel"));
        cost(
                "Leave the form at the mobile number",
                form,
                language,
                (bot, p) -> {
                    atOrganisation.play(bot, p);
                    p.sends("GeM");
                },
                (bot, p) -> p.sends("/cancel"));
    }

    private void reading(Language language) {
        Event form = form(100);
        Play seat = (bot, p) -> registers(p, "Asha Rao", NUMBER);
        for (String command : List.of(
                "/start",
                "/agenda",
                "/about",
                "/faq",
                "/help",
                "/privacy",
                "/pass",
                "/reminders",
                "/venue",
                "/mydata")) {
            cost(command, form, language, seat, (bot, p) -> p.sends(command));
        }
        cost("The calendar's file", form, language, seat, (bot, p) -> p.presses("button.calendar"));
        cost(
                "Choose the language",
                form,
                language,
                seat,
                (bot, p) -> p.sends("/language").presses(Messages.packaged().name(language)));
        cost("/ask with the question", form, language, seat, (bot, p) -> p.sends("/ask Is there a ramp?"));
        cost(
                "/ask, then the question",
                form,
                language,
                seat,
                (bot, p) -> p.sends("/ask").sends("Is there a ramp?"));
        cost("/forget", form, language, seat, (bot, p) -> p.sends("/forget").presses("button.yes"));
        cost("A reminder", form, language, seat, (bot, p) -> bot.clockMovesTo("2030-01-14T18:01"));
        cost(
                "Say that one comes",
                form,
                language,
                (bot, p) -> {
                    seat.play(bot, p);
                    bot.clockMovesTo("2030-01-14T18:01");
                },
                (bot, p) -> p.presses("button.coming"));
    }

    private void afterTheEvent(Language language) {
        Event quick = TestEvents.named("quick");
        Play came = (bot, p) -> {
            new Seats(bot, quick).give(p);
            bot.clockMovesTo("2030-01-15T16:58").forgetsUnseen();
        };
        cost("The invitation to feedback", quick, language, came, (bot, p) -> bot.clockMovesTo("2030-01-15T17:01"));
        Play invited = (bot, p) -> {
            came.play(bot, p);
            bot.clockMovesTo("2030-01-15T17:30");
        };
        cost("Feedback without the name: five answers, the last typed", quick, language, invited, (bot, p) -> {
            p.presses("button.feedback").presses("button.anonymous");
            p.presses("4 ⭐").presses("5 ⭐").presses("5 ⭐").presses("10").sends("Thank you");
        });
        cost("Feedback with the name: five answers and the summary", quick, language, invited, (bot, p) -> {
            p.presses("button.feedback").presses("button.named");
            p.presses("4 ⭐").presses("5 ⭐").presses("5 ⭐").presses("10").sends("Thank you");
            p.presses("button.confirm");
        });
    }

    private void staff(Language language) {
        Event quick = TestEvents.named("quick");
        Play morning = (bot, p) -> {
            new Seats(bot, quick).give(bot.english("Ravi"));
            bot.clockMovesTo("2030-01-15T09:40").forgetsUnseen();
        };
        owned("Check in by a scan", quick, language, morning, (bot, p) -> scans(bot, p));
        owned(
                "Undo it",
                quick,
                language,
                (bot, p) -> {
                    morning.play(bot, p);
                    scans(bot, p);
                },
                (bot, p) -> p.presses("button.undo"));
        owned(
                "Look for a name and check in",
                quick,
                language,
                (bot, p) -> {
                    morning.play(bot, p);
                    p.sends("/checkin");
                },
                (bot, p) -> p.sends("Ravi").presses("button.checkin"));
        owned(
                "Write a mailing in two languages, look at it, send it",
                quick,
                language,
                (bot, p) -> new Seats(bot, quick).give(bot.english("Ravi")).give(bot.hindi("आशा")),
                (bot, p) -> {
                    p.sends("/broadcast").presses("audience.all").sends("Gate 2 is open.");
                    p.presses(language.equals(Languages.HI) ? "English में" : "Text: हिंदी")
                            .sends("गेट 2 खुला है।");
                    p.presses("button.preview").presses("button.send");
                });
    }

    private void cost(String name, Event event, Language language, Play before, Play dialogue) {
        play(name, event, before, dialogue, bot -> bot.person("Asha Rao", language.code(), language));
    }

    private void owned(String name, Event event, Language language, Play before, Play dialogue) {
        play(name, event, before, dialogue, bot -> bot.owner("Meera", language));
    }

    private void play(
            String name, Event event, Play before, Play dialogue, java.util.function.Function<Bot, Person> who) {
        String at = event.id().value().equals("quick") ? "2030-01-10T11:00" : "2025-11-26T11:00";
        try (Bot bot = Setup.with(event).at(at).start()) {
            Person person = who.apply(bot);
            before.play(bot, person);
            bot.forgetsUnseen();
            int already = made(bot, person).size();
            dialogue.play(bot, person);
            bot.passes(Duration.ofSeconds(20)).forgetsUnseen();
            List<Outgoing> made = made(bot, person);
            List<Outgoing> fresh = made.subList(already, made.size());
            int tidying = (int)
                    fresh.stream().filter(Outgoing.Unbutton.class::isInstance).count();
            measured.put(name, new Cost(fresh.size() - tidying, tidying));
        } catch (AssertionError e) {
            throw new AssertionError(name, e);
        }
    }

    /** The menu of commands beside a chat's text field is no message. */
    private static List<Outgoing> made(Bot bot, Person person) {
        return bot.telegram().attempts(person.chat()).stream()
                .map(attempt -> attempt.message())
                .filter(message -> !(message instanceof Outgoing.CommandMenu))
                .toList();
    }

    private static void registers(Person person, String name, String mobile) {
        person.sends("/register")
                .presses("button.agree")
                .sends(name)
                .sends("GeM")
                .sends(mobile);
        person.presses("button.confirm");
    }

    /** Has the only seat. */
    private static void somebodyElse(Bot bot, Person person) {
        registers(bot.english("Ravi"), "Ravi Kumar", "9876543299");
    }

    private static void frees(Bot bot) {
        bot.does(() -> {
            Registrations registrations = new Registrations(bot.writer());
            var unused = registrations.withdraw(registrations.find(1).orElseThrow(), form(1), bot.now());
        });
        bot.passes(Duration.ofMinutes(1));
    }

    private static void scans(Bot bot, Person person) {
        person.sends("/start c-" + bot.column("SELECT token FROM registration").get(0));
    }

    /** Presses the first button of the newest message. */
    private static Person first(Person person) {
        return person.presses(person.screen().last().labels().get(0));
    }

    private static Event form(int seats) {
        return TestEvents.changed("quick", root -> {
            var registration = root.withObject("/registration").put("capacity", seats);
            var questions = registration.withArray("questions");
            for (int i = questions.size() - 1; i >= 0; i--) {
                if (!List.of("organisation", "mobile")
                        .contains(questions.get(i).path("id").asText())) {
                    questions.remove(i);
                }
            }
        });
    }

    private static Event packaged() {
        try (InputStream in = Objects.requireNonNull(CallsTest.class.getResourceAsStream("/events/bhopal-2025.json"))) {
            return ((EventFilesResult.Accepted) EventFiles.content("bhopal-2025.json", in.readAllBytes()))
                    .events()
                    .get(0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Cost> page() throws IOException {
        Map<String, Cost> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("src/site/markdown/calls.md")));
        while (row.find()) {
            Cost cost = new Cost(Integer.parseInt(row.group(2)), Integer.parseInt(row.group(3)));
            rows.put(row.group(1).replace("`", ""), cost);
        }
        return rows;
    }

    @Test
    void nothingThatIsShownAfterAPressOfAFormIsTidiedTwice() {
        try (Bot bot = Setup.with(form(100)).start()) {
            Person person = bot.english("Asha");
            registers(person, "Asha Rao", NUMBER);
            person.presses("button.colleague").presses("button.agree");
            person.sends("Ravi Kumar").sends("GeM").sends("9876543211").presses("button.confirm");
            bot.forgetsUnseen();
            assertThat(made(bot, person).stream().filter(Outgoing.Unbutton.class::isInstance))
                    .doesNotHaveDuplicates();
        }
    }
}
