package samvaad.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.bot.HandedOver;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.registration.Registrant;
import samvaad.store.Sql;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;

/** A registration goes to another chat while a mailing is on its way: the message reaches one of the two, once. */
class MovedRecipientsTest {

    private static final String ACCOUNT = "+919893012345";
    private static final long MOVED = 9_001;

    private final Event event = TestEvents.named("quick");

    @RegisterExtension
    final Bot bot = Setup.with(event).start();

    /** Everything that can be so when a registration moves. */
    private record Case(long from, long to, OptionalLong chosen, boolean fromHasOwn, boolean toHasOwn, String fate) {}

    @Test
    void inEveryCaseItIsOne() {
        for (long from : List.of(10L, 30L)) {
            for (OptionalLong chosen : List.of(OptionalLong.of(0), OptionalLong.of(20), OptionalLong.empty())) {
                for (String fate : List.of("WAITING", "QUEUED", "SENT", "BLOCKED", "FAILED")) {
                    for (boolean fromHasOwn : List.of(false, true)) {
                        for (boolean toHasOwn : List.of(false, true)) {
                            Case one = new Case(from, 40 - from, chosen, fromHasOwn, toHasOwn, fate);
                            bot.does(() -> check(one));
                        }
                    }
                }
            }
        }
    }

    private void check(Case one) {
        Sql sql = bot.writer().sql();
        PlanTable plans = new PlanTable(sql);
        Mailings mailings = new Mailings(bot.writer(), bot.outbox(), Audience.CHOICES);
        sql.run("INSERT INTO mailing (id, event, author, author_language, state, audience, changed_at, chosen_to)"
                + " VALUES (7, 'quick', 0, 'en', 'SENDING', 'all', 0, 0)");
        registers(sql, MOVED, one.from());
        if (one.fromHasOwn()) {
            registers(sql, 9_002, one.from());
        }
        if (one.toHasOwn()) {
            registers(sql, 9_003, one.to());
        }
        Mailing mailing = mailings.found(7);
        Choosing choosing = new Choosing(bot.writer());
        choosing.add(mailing, Audience.ALL, 0, one.chosen().orElse(Long.MAX_VALUE));
        plans.chosenTo(7, one.chosen());
        boolean wasChosen =
                sql.run("UPDATE mailing_recipient SET state = ? WHERE mailing = 7 AND chat = ?", one.fate(), one.from())
                        > 0;
        boolean wasSent = wasChosen && one.fate().equals("SENT");
        sql.run(
                "UPDATE mailing SET blocked = ? WHERE id = 7",
                wasChosen && one.fate().equals("BLOCKED") ? 1 : 0);
        sql.run(
                "UPDATE mailing SET failed = ? WHERE id = 7",
                wasChosen && one.fate().equals("FAILED") ? 1 : 0);

        sql.run("UPDATE registration SET chat = ? WHERE id = ?", one.to(), MOVED);
        new MovedRecipients(bot.writer(), mailings, bot.outbox())
                .handedOver(new HandedOver(event.id(), MOVED, new ChatId(one.from()), new ChatId(one.to())));
        one.chosen().ifPresent(chosen -> choosing.add(mailing, Audience.ALL, chosen, Long.MAX_VALUE));

        boolean mustGetIt = one.toHasOwn() || !wasSent || isAhead(one);
        assertThat(rows(sql, one.to())).as("to the new chat: %s", one).isEqualTo(mustGetIt ? 1 : 0);
        assertThat(rows(sql, one.from())).as("to the old chat: %s", one).isEqualTo(wasSent || one.fromHasOwn() ? 1 : 0);
        assertThat(mailings.found(7).counts().total()).as("counted: %s", one).isEqualTo((int)
                sql.number("SELECT count(*) FROM mailing_recipient"));
        assertThat(mailings.found(7).counts().blocked()
                        + mailings.found(7).counts().failed())
                .as("not reached: %s", one)
                .isEqualTo((int)
                        sql.number("SELECT count(*) FROM mailing_recipient WHERE state IN ('BLOCKED', 'FAILED')"));
        sql.run("DELETE FROM mailing");
        sql.run("DELETE FROM registration");
    }

    /** Chats are chosen in the order of their ids: then the new one is still to come. */
    private static boolean isAhead(Case one) {
        return one.chosen().isPresent() && one.to() > one.chosen().getAsLong();
    }

    private static long rows(Sql sql, long chat) {
        return sql.number("SELECT count(*) FROM mailing_recipient WHERE chat = ?", chat);
    }

    private static void registers(Sql sql, long id, long chat) {
        sql.run(
                "INSERT INTO registration (id, event, chat, status, code, token, name, answers, colleague, language,"
                        + " consent, consented_at, registered_at, changed_at)"
                        + " VALUES (?, 'quick', ?, 'CONFIRMED', 'c' || ?, 't' || ?, 'N', '{}', 0, 'hi', '1', 0, 0, 0)",
                id,
                chat,
                id,
                id);
    }

    /** Ravi has registered Asha only, and a mailing to all is about to reach him. */
    private String linkOf(Person ravi) {
        Registrant.registers(ravi, "Ravi Kumar", "9876543210");
        ravi.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        Registrant.answersForColleague(ravi, "आशा राव", ACCOUNT).presses("button.confirm");
        ravi.seesPhoto().presses("button.ownPass").seesKey("ownpass.link");
        String link = ravi.copies("button.copyLink").replaceAll(".*start=", "/start ");
        ravi.sends("/pass").seesKey("pass.several").presses("Ravi Kumar").seesPhoto();
        ravi.presses("button.unregister").seesKey("unregister.ask").presses("button.yes");
        ravi.seesKey("unregister.done");
        return link;
    }

    private void writesToAll(Person meera) {
        meera.sends("/broadcast").sees("").presses("audience.all").sees("");
        meera.sends("Gate 2 is open").sees("Gate 2").presses("button.preview");
        meera.sees("Gate 2").sees("").presses("button.send").sees("");
    }

    @Test
    void aMessageThatWaitsGoesToTheNewChat() {
        Person ravi = bot.english("Ravi");
        Person asha = bot.hindi("आशा");
        Person meera = bot.owner("Meera", Languages.EN);
        String link = linkOf(ravi);
        bot.telegram().hangs(ravi.chat());
        ravi.sends("/faq");
        writesToAll(meera);
        takes(asha, link);
        bot.telegram().arrivesAtLast(ravi.chat());
        bot.passes(Duration.ofSeconds(5));
        assertThat(times(asha)).isEqualTo(1);
        assertThat(times(ravi)).isZero();
        assertThat(bot.column("SELECT state || total || sent FROM mailing")).containsExactly("DONE11");
        bot.forgetsUnseen();
    }

    @Test
    void aMessageOnTheWireArrivesThereAndNowhereElse() {
        Person ravi = bot.english("Ravi");
        Person asha = bot.hindi("आशा");
        Person meera = bot.owner("Meera", Languages.EN);
        String link = linkOf(ravi);
        bot.telegram().hangs(ravi.chat());
        writesToAll(meera);
        bot.passes(Duration.ofSeconds(2));
        takes(asha, link);
        bot.telegram().arrivesAtLast(ravi.chat());
        bot.passes(Duration.ofSeconds(5));
        assertThat(times(ravi)).isEqualTo(1);
        assertThat(times(asha)).isZero();
        assertThat(bot.column("SELECT state || total || sent FROM mailing")).containsExactly("DONE11");
        bot.forgetsUnseen();
    }

    private static void takes(Person asha, String link) {
        asha.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
        asha.sharesContact(ACCOUNT);
    }

    private static long times(Person person) {
        return person.screen().bubbles().stream()
                .filter(bubble -> bubble.text().contains("Gate 2 is open"))
                .count();
    }
}
