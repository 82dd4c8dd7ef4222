package samvaad.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Html;
import samvaad.text.Language;
import samvaad.text.LongText;
import samvaad.text.Messages;

/** The notice names everything that is kept about people, and nothing else. */
class NoticeTest {

    /** The line of the notice that speaks of a table. */
    private static final Map<String, String> LINES = lines();

    /** Nothing of anybody: figures, settings, the program's own notes, and what passes on its way within moments. */
    private static final Set<String> NOT_OF_PEOPLE = Set.of(
            "seen_update",
            "note",
            "outbox",
            "form_number",
            "seat_count",
            "tally",
            "reminder_run",
            "attendance_day",
            "feedback_count",
            "feedback_bag",
            "feedback_round",
            "event_keep",
            "event_file",
            "event_asked",
            "event_alias",
            "answer_count",
            "counted_question",
            "mailing_text",
            "question_news",
            "session_count",
            "hall_code",
            "certificate_round",
            "certificate_key",
            "handout_title",
            "seat_hold",
            "sqlite_sequence");

    @RegisterExtension
    final Bot bot = Setup.with(TestEvents.named("quick")).start();

    /** The tables that hold something about people. */
    static Set<String> tablesOfPeople() {
        return LINES.keySet();
    }

    private static Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        put(lines, "telegram", "person", "muted", "mode", "closed_chat", "slot");
        put(lines, "link", "visit");
        put(
                lines,
                "registration",
                "registration",
                "consent",
                "form_session",
                "kept_file",
                "search_key",
                "search_todo",
                "consent_step",
                "own_pass");
        put(lines, "attendance", "reminder_log", "attendance_plan", "check_in");
        put(lines, "sessions", "session_seat", "session_wait", "session_entry");
        put(lines, "mailings", "mailing_recipient");
        put(lines, "questions", "question", "faq_entry");
        put(lines, "notUnderstood", "question_draft", "missed", "lesson");
        put(lines, "certificate", "certificate", "certificate_face", "certificate_offer");
        put(lines, "nomination", "nominee", "nomination_list", "nomination_file", "nomination_row");
        put(lines, "feedback", "feedback_giver", "feedback_sheet", "feedback_comment", "feedback_invitation");
        put(lines, "failed", "failed_update", "dead_letter");
        put(
                lines,
                "staff",
                "staff",
                "duty",
                "duty_choice",
                "invitation",
                "staff_menu",
                "audit",
                "feedback_watch",
                "mailing",
                "handout");
        put(lines, "erased", "erased");
        return lines;
    }

    private static void put(Map<String, String> lines, String line, String... tables) {
        for (String table : tables) {
            lines.put(table, "privacy.kept." + line);
        }
    }

    @Test
    void everyTableHasItsLine() {
        List<String> untold = new ArrayList<>(bot.column("SELECT name FROM sqlite_master WHERE type = 'table'"));
        untold.removeAll(NOT_OF_PEOPLE);
        assertThat(LINES.keySet())
                .as("tables that the notice has to speak of")
                .containsExactlyInAnyOrderElementsOf(untold);
        assertThat(new HashSet<>(LINES.values())).containsExactlyInAnyOrderElementsOf(Notice.KEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theNoticeOfAnEventNamesWhoIsResponsible(Language language) {
        bot.nowKnows(TestEvents.changed("quick", root -> {
            root.withObject("/registration")
                    .put("keep", "P33D")
                    .putObject("privacy")
                    .put("responsible", "Jal <Nigam>")
                    .put("contact", "0755-2551234");
        }));
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/privacy")
                .seesKey("privacy.title")
                .alsoSees("Jal <Nigam>", "0755-2551234", "33", "7", "400", "30", "8");
        Notice.KEPT.forEach(asha::alsoSeesKey);
        asha.alsoSeesKey("privacy.rights").alsoSeesKey("privacy.stays").alsoSeesKey("privacy.others");
        asha.withButtons("button.mydata", "button.forget", "button.menu").andNothingElse();
        asha.sends("/register").seesKey("privacy.ask").alsoSees("Jal <Nigam>", "0755-2551234", "33", "/forget");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoIsNotNamedYetIsToBeAnnounced(Language language) {
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/privacy").seesKey("privacy.title").alsoSeesKey("privacy.unnamed");
        asha.sends("/register").seesKey("privacy.ask").alsoSeesKey("privacy.unnamed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void ofSeveralEventsTheNoticeOfOneIsChosen(Language language) {
        bot.nowKnows(
                TestEvents.changed("quick", root -> root.put("title", "First")),
                TestEvents.changed("quick", root -> root.put("id", "second").put("title", "Second")));
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/privacy").seesKey("privacy.whoEach").presses("Second").seesKey("privacy.who");
    }

    @Test
    void withoutAnyEventThereIsANoticeToo() {
        bot.nowKnows();
        bot.hindi("Asha").sends("/privacy").seesKey("privacy.whoEach");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void theLinkAndTheEntryAreShownToo(Language language) {
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/start quick_poster").sees("");
        Registrant.registers(asha, "Asha Rao", "98123 45678");
        bot.does(() -> bot.writer()
                .sql()
                .run("INSERT INTO check_in (registration, day, event, at, \"by\", by_name)"
                        + " SELECT id, '2030-01-15', event, 1894682400000, 1, 'Gita' FROM registration"));
        asha.sends("/mydata")
                .seesKey("mydata.title")
                .alsoSeesKey("mydata.visit")
                .alsoSees("poster");
        asha.alsoSeesKey("mydata.entered").seesFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void whoCameByNoLinkIsNotToldOfOne(Language language) {
        Person asha = bot.person("Asha", language.code(), language);
        asha.sends("/start").sees("").sends("/mydata").seesKey("mydata.title").alsoSeesKey("mydata.visit");
        asha.doesNotSee("()").seesFile();
    }

    @Test
    void aGuestIsReadTheSameFacts() {
        var event = TestEvents.changed(
                "quick",
                root -> root.withObject("/registration")
                        .put("keep", "P33D")
                        .putObject("privacy")
                        .put("responsible", "Jal Nigam")
                        .put("contact", "0755-2551234"));
        for (Language language : List.of(Languages.HI, Languages.EN)) {
            assertThat(Notice.toReadOut(event).in(Messages.packaged().in(language)))
                    .contains("Jal Nigam", "0755-2551234", "33", "7");
        }
    }

    @Test
    void theLongestNamesFitIntoOneMessage() {
        var event = TestEvents.changed(
                "quick",
                root -> root.withObject("/registration")
                        .putObject("privacy")
                        .put("responsible", "क".repeat(200))
                        .put("contact", "क".repeat(200)));
        for (Language language : List.of(Languages.HI, Languages.EN)) {
            Html whole = Privacy.whole(event, Messages.packaged().in(language));
            assertThat(LongText.split(whole)).hasSize(1);
        }
    }
}
