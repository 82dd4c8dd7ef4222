package samvaad.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.text.Language;

class StaffTest {

    @RegisterExtension
    final Bot bot = Bot.about("quick");

    private final Person owner = bot.owner("Om", Language.HI);

    private String invites(Person who, String role) {
        who.sends("/staff").seesKey("staff.title").presses(role).seesKey("staff.invited");
        return who.copies("button.copyLink").replaceFirst(".*start=", "/start ");
    }

    @Test
    void aLinkMakesSomebodyOneOfTheDeskAndTheirMenuShowsIt() {
        String link = invites(owner, "बुलाएँ: प्रवेश सहायक");
        assertThat(link).matches("/start s-[A-Za-z0-9_-]{24}");
        assertThat(bot.column("SELECT digest FROM invitation").get(0)).doesNotContain(link.substring(9));
        Person gita = bot.english("Gita");
        gita.sends("/checkin").seesKey("unknown.command");
        gita.sends(link)
                .seesKey("staff.welcome")
                .alsoSees("desk")
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
        String link = invites(owner, "बुलाएँ: आयोजक");
        Person first = bot.english("First");
        Person second = bot.hindi("दूसरे");
        first.sends(link).seesKey("staff.welcome");
        second.sends(link).seesKey("staff.link.bad");
        second.sends("/stats").seesKey("unknown.command");
        first.sends(link).seesKey("staff.link.bad").andNothingElse();
        String late = invites(owner, "बुलाएँ: आयोजक");
        bot.passes(Duration.ofHours(24));
        bot.forgetsUnseen();
        second.sends(late).seesKey("staff.link.bad").andNothingElse();
        for (String wrong : new String[] {"/start s-", "/start s-'", "/start s-%", "/start s-" + "A".repeat(24)}) {
            second.sends(wrong).seesKey("staff.link.bad");
        }
    }

    @Test
    void whoeverIsRemovedIsOutAtOnce() {
        Person gita = bot.english("Gita");
        gita.sends(invites(owner, "बुलाएँ: प्रवेश सहायक")).seesKey("staff.welcome");
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
        gita.sends(invites(meera, "Invite: desk")).seesKey("staff.welcome");
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
        String link = invites(meera, "Invite: desk");
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
        gita.sends(invites(owner, "बुलाएँ: प्रवेश सहायक")).seesKey("staff.welcome");
        gita.sends("/forget").seesKey("forget.ask").presses("button.yes").seesKey("forget.done");
        gita.sends("/checkin").seesKey("unknown.command");
        assertThat(bot.column("SELECT name FROM audit WHERE person = ?", gita.id()))
                .containsOnly("");
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
                .sees("For the staff", "/checkin – Check people in", "/ask")
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
        owner.sends("/help").sees("/health – बॉट का हाल", "/broadcast", "/report", "/staff");
        assertThat(meera.screen().commands("hi")).isEmpty();
        meera.sends("/start").sees("");
        assertThat(meera.screen().commands("hi"))
                .startsWith("checkin", "attendees", "stats", "questions", "broadcast", "report", "export", "staff");
    }
}
