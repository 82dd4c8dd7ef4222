package samvaad.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.outbox.Delivery;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;

class StaffTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    private final Person owner = bot.owner("Om", Languages.HI);

    private String invites(Person who, String role) {
        who.sends("/staff").seesKey("staff.title").presses(role).seesKey("staff.events.invite");
        who.presses("staff.events.all").sees("").presses("button.done").seesKey("staff.invited");
        return who.copies("button.copyLink").replaceFirst(".*start=", "/start ");
    }

    @Test
    void aLinkMakesSomebodyOneOfTheDeskAndTheirMenuShowsIt() {
        String link = invites(owner, "आमंत्रित करें: प्रवेश सहायक");
        assertThat(link).matches("/start s-[A-Za-z0-9_-]{24}");
        assertThat(bot.column("SELECT digest FROM invitation").get(0)).doesNotContain(link.substring(9));
        Person gita = bot.english("Gita");
        gita.sends("/checkin").seesKey("unknown.command");
        gita.sends(link)
                .seesKey("staff.welcome")
                .alsoSees("gate staff")
                .withButtons("button.checkin")
                .andNothingElse();
        assertThat(gita.screen().commands("")).startsWith("checkin", "start").doesNotContain("staff", "stats");
        assertThat(gita.screen().commands("hi")).startsWith("checkin");
        assertThat(gita.screen().commands("en")).startsWith("checkin");
        gita.presses("button.checkin").seesKey("gate.open");
        gita.sends("/staff").seesKey("unknown.command");
        gita.sends("/mydata").seesKey("mydata.staff").seesFile();
        owner.sends("/staff").seesKey("staff.title").alsoSees("Gita: प्रवेश सहायक");
    }

    @Test
    void anInvitationWorksOnceAndForADay() {
        String link = invites(owner, "आमंत्रित करें: आयोजक");
        Person first = bot.english("First");
        Person second = bot.hindi("दूसरे");
        first.sends(link).seesKey("staff.welcome");
        second.sends(link).seesKey("staff.link.bad");
        second.sends("/stats").seesKey("unknown.command");
        first.sends(link).seesKey("staff.link.bad").andNothingElse();
        String late = invites(owner, "आमंत्रित करें: आयोजक");
        bot.passes(Duration.ofHours(24));
        bot.forgetsUnseen();
        second.sends(late).seesKey("staff.link.bad").andNothingElse();
        for (String wrong : new String[] {"/start s-", "/start s-'", "/start s-%", "/start s-" + "A".repeat(24)}) {
            second.sends(wrong).seesKey("staff.link.bad");
        }
    }

    /** Whoever reads the files can't use an invitation that nobody has used yet. */
    @Test
    void anInvitationStandsInNoFileOnceItHasArrived() throws IOException {
        String token = invites(owner, "आमंत्रित करें: आयोजक").substring("/start s-".length());
        bot.passes(Duration.ofSeconds(2));
        assertThat(filesWith(token)).isEmpty();
        assertThat(bot.number("SELECT count(*) FROM invitation WHERE used_by IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void anInvitationThatTelegramDoesNotTakeIsNobodys() throws IOException {
        bot.allowsFailures();
        owner.sends("/staff")
                .seesKey("staff.title")
                .presses("आमंत्रित करें: आयोजक")
                .sees("");
        owner.presses("staff.events.all").sees("");
        bot.telegram().answers(owner.chat(), new Delivery.Refused("400 Bad Request: test"));
        owner.presses("button.done");
        assertThat(bot.number("SELECT count(*) FROM dead_letter")).isZero();
        assertThat(bot.number("SELECT count(*) FROM invitation")).isZero();
    }

    @Test
    void anInvitationWhoseHandlingFailsIsNotKeptAsItCame() {
        bot.allowsFailures();
        String link = invites(owner, "आमंत्रित करें: आयोजक");
        bot.does(() -> bot.writer().sql().run("ALTER TABLE staff RENAME TO gone"));
        Person gita = bot.english("Gita").sends(link);
        bot.does(() -> bot.writer().sql().run("ALTER TABLE gone RENAME TO staff"));
        gita.seesKey("apology").sends(link).seesKey("staff.welcome");
        assertThat(bot.column("SELECT raw FROM failed_update")).containsExactly("{}");
    }

    @Test
    void ofWhoeverIsForgottenNoNumberStays() throws IOException {
        Person gita = bot.english("Gita");
        gita.sends(invites(owner, "आमंत्रित करें: आयोजक")).seesKey("staff.welcome");
        gita.sends("/start").sees("").sends("/checkin").seesKey("gate.open");
        String link = invites(gita, "Invite: gate staff");
        owner.sends("/staff").sees("Gita").presses("हटाएँ: Gita").seesKey("staff.nobody");
        gita.seesKey("staff.removed").sends("/forget").seesKey("forget.ask").presses("button.yes");
        gita.seesKey("forget.done").blocksTheBot();
        bot.passes(Duration.ofDays(1))
                .passes(Duration.ofDays(1))
                .passes(Duration.ofDays(9))
                .forgetsUnseen();
        for (String column : new String[] {
            "closed_chat.chat",
            "audit.person",
            "audit.detail",
            "invitation.invited_by",
            "invitation.used_by",
            "slot.chat",
            "mode.chat",
            "staff.person",
            "staff_menu.person",
            "erased.person",
            "person.id"
        }) {
            String table = column.substring(0, column.indexOf('.'));
            assertThat(bot.number("SELECT count(*) FROM " + table + " WHERE " + column + " = ?", gita.id()))
                    .as(column)
                    .isZero();
        }
        assertThat(bot.column("SELECT what FROM audit ORDER BY id"))
                .containsExactly("invited", "joined", "invited", "removed");
        assertThat(link).isNotEmpty();
    }

    @Test
    void onceNobodyIsKeptAnyMoreNobodyIsNamedForWhatWasDone() {
        Person gita = bot.english("Gita");
        gita.sends(invites(owner, "आमंत्रित करें: आयोजक")).seesKey("staff.welcome");
        bot.clockMovesTo("2030-04-15T16:59").forgetsUnseen();
        assertThat(bot.number("SELECT count(*) FROM audit WHERE person = ?", gita.id()))
                .isEqualTo(1);
        bot.clockMovesTo("2030-04-15T17:01").forgetsUnseen();
        assertThat(bot.number("SELECT count(*) FROM audit WHERE person = ?", gita.id()))
                .isZero();
        assertThat(bot.column("SELECT name FROM audit")).containsOnly("");
        gita.sends("/staff").seesKey("staff.title");
    }

    private List<String> filesWith(String words) throws IOException {
        try (Stream<Path> files = Files.list(bot.database().folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> content(file).contains(words))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoeverIsRemovedIsOutAtOnce() {
        Person gita = bot.english("Gita");
        gita.sends(invites(owner, "आमंत्रित करें: प्रवेश सहायक")).seesKey("staff.welcome");
        gita.sends("/checkin").seesKey("gate.open");
        owner.sends("/staff")
                .seesKey("staff.title")
                .presses("हटाएँ: Gita")
                .toast("staff.gone")
                .seesKey("staff.nobody");
        gita.seesKey("staff.removed");
        assertThat(gita.screen().commands("")).isEmpty();
        assertThat(gita.screen().commands("en")).isEmpty();
        gita.sends("/checkin").seesKey("unknown.command");
        gita.sends("Asha").seesKey("unknown.text");
        assertThat(bot.column("SELECT what FROM audit ORDER BY id")).containsExactly("invited", "joined", "removed");
    }

    @Test
    void anOrganiserManagesTheDeskAndNobodyAbove() {
        Person meera = bot.english("Meera");
        joins(bot, meera, "ORGANISER");
        Person other = bot.english("Other");
        joins(bot, other, "ORGANISER");
        meera.sends("/staff")
                .sees("Other: organiser")
                .withoutButton("Remove: Other")
                .withoutButton("Invite: organiser");
        long message = meera.seen().id();
        meera.pressesData(message, "invite:ORGANISER").seesKey("stale.button");
        meera.pressesData(message, "invite:OWNER").seesKey("stale.button");
        meera.pressesData(message, "unstaff:" + other.id());
        Person gita = bot.hindi("गीता");
        gita.sends(invites(meera, "Invite: gate staff")).seesKey("staff.welcome");
        meera.sends("/staff")
                .sees("गीता")
                .presses("Remove: गीता")
                .sees("Other: organiser")
                .doesNotSee("गीता");
        gita.seesKey("staff.removed").andNothingElse();
    }

    @Test
    void theInvitationsOfWhoeverWasRemovedAreWorthNothing() {
        Person meera = bot.english("Meera");
        joins(bot, meera, "ORGANISER");
        meera.sends("/start").sees("");
        String link = invites(meera, "Invite: gate staff");
        owner.sends("/staff").sees("Meera").presses("हटाएँ: Meera").seesKey("staff.nobody");
        meera.seesKey("staff.removed");
        bot.english("Gita").sends(link).seesKey("staff.link.bad").andNothingElse();
    }

    @Test
    void aMenuIsSentAgainOnlyWhenItHasChanged() {
        owner.sends("/start").sees("त्वरित संवाद");
        int before = bot.telegram().attempts(owner.chat()).size();
        owner.sends("/start").sees("त्वरित संवाद");
        assertThat(bot.telegram().attempts(owner.chat())).hasSize(before + 1);
        assertThat(owner.screen().commands("hi")).contains("checkin", "staff", "questions", "health", "start");
        owner.sends("/language").sees("").presses("English").seesKey("language.changed");
        assertThat(bot.telegram().attempts(owner.chat()).size()).isGreaterThan(before + 5);
    }

    @Test
    void whoeverWantsToBeForgottenIsOfTheStaffNoMore() {
        Person gita = bot.english("Gita");
        gita.sends(invites(owner, "आमंत्रित करें: प्रवेश सहायक")).seesKey("staff.welcome");
        gita.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        gita.sends("/checkin").seesKey("unknown.command");
        assertThat(bot.number("SELECT count(*) FROM audit WHERE person = ?", gita.id()))
                .isZero();
        assertThat(bot.column("SELECT name FROM audit WHERE what = 'joined'")).containsExactly("");
        assertThat(bot.number("SELECT count(*) FROM staff")).isZero();
    }

    @Test
    void helpNamesTheCommandsThatEachMayUseAndNoOthers() {
        Person gita = bot.english("Gita");
        joins(bot, gita, "DESK");
        Person meera = bot.hindi("मीरा");
        joins(bot, meera, "ORGANISER");
        bot.english("Ravi").sends("/help").sees("/start").doesNotSee("/checkin").doesNotSee("staff");
        gita.sends("/help")
                .sees("For staff", "/checkin – Check people in", "/ask")
                .doesNotSee("/stats");
        meera.sends("/help")
                .sees(
                        "सहयोगियों के लिए",
                        "/attendees – प्रतिभागियों की सूची",
                        "/stats – आँकड़े",
                        "/export",
                        "/reload",
                        "/questions")
                .doesNotSee("/health");
        owner.sends("/help").sees("/health – बॉट की स्थिति", "/broadcast", "/report", "/staff");
        assertThat(meera.screen().commands("hi")).isEmpty();
        meera.sends("/start").sees("");
        assertThat(meera.screen().commands("hi"))
                .startsWith(
                        "checkin",
                        "attendees",
                        "stats",
                        "questions",
                        "teach",
                        "broadcast",
                        "report",
                        "export",
                        "staff");
    }
}
