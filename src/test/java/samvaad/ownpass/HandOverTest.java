package samvaad.ownpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Bubble;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** Everything that belongs to a registration goes along when it goes to another chat, once. */
class HandOverTest {

    private static final String ACCOUNT = "+919893012345";

    /** Columns that lead to a chat and go along. */
    private static final Set<String> GOES = Set.of(
            "registration.chat",
            "form_session.chat",
            "outbox.chat",
            "mailing_recipient.chat",
            "feedback_invitation.chat",
            "certificate.chat",
            "certificate_offer.chat");

    /** Columns that stay: what the person did or wants, what is never sent, and the line that the giver keeps. */
    private static final Set<String> STAYS = Set.of(
            "own_pass.giver",
            "person.id",
            "visit.person",
            "consent.person",
            "muted.person",
            "closed_chat.chat",
            "erased.person",
            "mode.chat",
            "consent_step.chat",
            "slot.chat",
            "dead_letter.chat",
            "failed_update.chat",
            "question.chat",
            "question_draft.chat",
            "feedback_giver.chat",
            "feedback_sheet.chat",
            "feedback_comment.chat",
            "feedback_watch.person",
            "mailing.author",
            "handout.author",
            "audit.person",
            "staff.person",
            "staff_menu.person",
            "duty.person",
            "duty_choice.person",
            "duty_choice.member",
            "invitation.invited_by",
            "invitation.used_by",
            "question.answered_by",
            "check_in.by",
            "session_entry.by",
            "nomination_list.officer",
            "nomination_list.made_by",
            "nomination_file.sender");

    private static final Set<String> NAMES = Set.of(
            "chat",
            "person",
            "giver",
            "author",
            "member",
            "officer",
            "sender",
            "by",
            "made_by",
            "invited_by",
            "used_by",
            "answered_by",
            "owner",
            "user");

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(2)).start();

    private final Person ravi = bot.english("Ravi");
    private final Person asha = bot.hindi("आशा");

    /** Ravi registers himself and Asha, and makes a link for her. */
    private String link() {
        Registrant.registers(ravi, "Ravi Kumar", "9876543210");
        ravi.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        Registrant.answersForColleague(ravi, "आशा राव", ACCOUNT).presses("button.confirm");
        ravi.seesPhoto().presses("button.ownPass").seesKey("ownpass.link");
        return ravi.copies("button.copyLink").replaceAll(".*start=", "/start ");
    }

    private void asksFor(String link) {
        asha.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
    }

    private static String unseen(Person person) {
        return person.screen().unseen().stream().map(Bubble::text).collect(Collectors.joining("\n"));
    }

    private void takes(String link) {
        asksFor(link);
        asha.sharesContact(ACCOUNT).seesKey("ownpass.done").seesPhoto();
    }

    private void row(String insert, Object... arguments) {
        bot.does(() -> assertThat(bot.writer().sql().run(insert, arguments)).isPositive());
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (String table :
                bot.column("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) {
            bot.column("SELECT name FROM pragma_table_info(?)", table)
                    .forEach(column -> columns.add(table + "." + column));
        }
        return columns;
    }

    /** The columns in which somebody stands. */
    private Set<String> traces(Person person) {
        Set<String> found = new TreeSet<>();
        for (String column : columns()) {
            String[] names = column.split("\\.");
            String rows = "SELECT count(*) FROM " + names[0] + " WHERE CAST(\"" + names[1] + "\" AS TEXT) = ?";
            if (bot.number(rows, Long.toString(person.id())) > 0) {
                found.add(column);
            }
        }
        return found;
    }

    @Test
    void whatLeadsToAChatIsKnown() {
        assertThat(columns().stream()
                        .filter(column -> NAMES.contains(column.replaceAll(".*\\.", "")))
                        .filter(column -> !GOES.contains(column) && !STAYS.contains(column)))
                .as("columns of which nobody has said whether they go along; see Feature.handedOver")
                .isEmpty();
    }

    @Test
    void nothingInAnyTableTellsTheOldChatToBeWrittenToAboutIt() {
        String link = link();
        long id = bot.number("SELECT id FROM registration WHERE colleague = 1");
        ravi.sends("/pass").seesKey("pass.several").presses("Ravi Kumar").seesPhoto();
        ravi.presses("button.unregister").seesKey("unregister.ask").presses("button.yes");
        ravi.seesKey("unregister.done");
        ravi.sends("/pass").seesPhoto().presses("button.edit").seesKey("form.review");
        row("DELETE FROM registration WHERE colleague = 0");
        bot.telegram().hangs(ravi.chat());
        ravi.sends("/venue");
        row("INSERT INTO feedback_round (event, last, asked, told) VALUES ('quick', 9, 1, '')");
        row("INSERT INTO feedback_invitation (event, chat, again_at) VALUES ('quick', ?, 1)", ravi.id());
        row("INSERT INTO certificate_round (event, last) VALUES ('quick', 9)");
        row("INSERT INTO certificate_offer (event, chat) VALUES ('quick', ?)", ravi.id());
        row(
                "INSERT INTO certificate (event, registration, chat, number, token, changed_at) VALUES ('quick', ?, ?, '1', ?, 0)",
                id,
                ravi.id(),
                "a".repeat(22));
        row("INSERT INTO mailing (event, author, author_language, state, audience, changed_at, total, chosen_to)"
                + " VALUES ('quick', 0, 'en', 'SENDING', 'all', 0, 1, NULL)");
        row("INSERT INTO mailing_text (mailing, language, html) SELECT id, 'en', 'Gate 2' FROM mailing");
        row(
                "INSERT INTO mailing_recipient (mailing, chat, language, state) SELECT id, ?, 'en', 'WAITING' FROM mailing",
                ravi.id());
        bot.clockMovesTo("2030-01-14T18:00");
        assertThat(bot.number("SELECT count(*) FROM outbox WHERE tag LIKE 'reminder:%'"))
                .isPositive();
        assertThat(traces(ravi)).containsAll(GOES);
        asksFor(link);
        asha.sharesContact(ACCOUNT);
        bot.passes(Duration.ofSeconds(3));
        assertThat(unseen(asha))
                .containsOnlyOnce("कल: ")
                .containsOnlyOnce("Gate 2")
                .containsOnlyOnce("कैसा रहा?");
        bot.telegram().arrivesAtLast(ravi.chat());
        assertThat(unseen(ravi)).containsOnlyOnce("Minto Hall").doesNotContain("Tomorrow", "Gate 2");
        bot.passes(Duration.ofSeconds(3)).forgetsUnseen();

        assertThat(traces(ravi)).doesNotContainAnyElementsOf(GOES).isSubsetOf(STAYS);
        assertThat(traces(asha))
                .contains(
                        "registration.chat", "mailing_recipient.chat", "feedback_invitation.chat", "certificate.chat");
    }

    @Test
    void aReminderThatWaitsIsSentToEachForItsOwn() {
        String link = link();
        bot.telegram().hangs(ravi.chat());
        ravi.sends("/venue");
        bot.clockMovesTo("2030-01-14T18:00");
        asksFor(link);
        asha.sharesContact(ACCOUNT);
        assertThat(unseen(asha)).containsOnlyOnce("कल: ").doesNotContain("Ravi");
        bot.telegram().arrivesAtLast(ravi.chat());
        bot.passes(Duration.ofSeconds(3));
        assertThat(unseen(ravi)).containsOnlyOnce("Tomorrow: ").containsOnlyOnce("आशा राव");
        bot.forgetsUnseen();
    }

    @Test
    void aReminderThatWasSentIsNotSentAgain() {
        String link = link();
        bot.clockMovesTo("2030-01-14T18:00");
        ravi.seesKey("reminder.tomorrow").sees("");
        takes(link);
        asha.andNothingElse();
        ravi.seesKey("ownpass.moved").andNothingElse();
    }

    @Test
    void anOfferThatWaitsComesToTheNewChat() {
        Person sita = bot.english("Sita");
        Registrant.registers(sita, "Sita Devi", "9876543211");
        Registrant.registers(ravi, "Ravi Kumar", "9876543210");
        ravi.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        Registrant.answersForColleague(ravi, "आशा राव", ACCOUNT).presses("button.confirm");
        ravi.seesKey("registration.waiting").presses("button.ownPass").seesKey("ownpass.link");
        String link = ravi.copies("button.copyLink").replaceAll(".*start=", "/start ");
        bot.telegram().hangs(ravi.chat());
        ravi.sends("/venue");
        sita.sends("/unregister")
                .seesKey("unregister.ask")
                .presses("button.yes")
                .seesKey("unregister.done");
        assertThat(bot.number("SELECT count(*) FROM outbox WHERE body LIKE '%take:3%'"))
                .isEqualTo(1);
        asksFor(link);
        asha.sharesContact(ACCOUNT)
                .seesKey("ownpass.done")
                .seesKey("waiting.offer")
                .andNothingElse();
        asha.presses("button.take").seesPhoto().andNothingElse();
        bot.telegram().arrivesAtLast(ravi.chat());
        bot.passes(Duration.ofSeconds(3));
        assertThat(unseen(ravi)).doesNotContain("A seat is free");
        bot.forgetsUnseen();
    }

    @Test
    void aLetterOfTheOrganisersThatWaitsGoesToTheNewChat() {
        Person meera = bot.owner("Meera", Languages.EN);
        String link = link();
        bot.telegram().hangs(ravi.chat());
        ravi.sends("/venue");
        meera.sends("/attendees").sees("");
        meera.pressesData(1, "write:2").sees("").sends("Bring your badge").sees("");
        assertThat(bot.column("SELECT chat FROM outbox WHERE tag = 'registration:2'"))
                .containsExactly(Long.toString(ravi.id()));
        asksFor(link);
        asha.sharesContact(ACCOUNT);
        assertThat(unseen(asha)).containsOnlyOnce("Bring your badge");
        bot.telegram().arrivesAtLast(ravi.chat());
        bot.passes(Duration.ofSeconds(3));
        assertThat(unseen(ravi)).contains("Minto Hall").doesNotContain("badge");
        bot.forgetsUnseen();
    }
}
