package samvaad.ownpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** What somebody has who opens the link to their own pass: a place of their own, or one that is better. */
class OwnPlaceTest {

    private static final String ACCOUNT = "+919893012345";

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(2)).start();

    private final Person ravi = bot.english("Ravi");
    private final Person asha = bot.hindi("आशा");

    private void registersAsha() {
        ravi.sends("/register").seesKey("status.confirmed").presses("button.colleague");
        Registrant.answersForColleague(ravi, "आशा राव", ACCOUNT).presses("button.confirm");
    }

    private String link() {
        ravi.presses("button.ownPass").seesKey("ownpass.link");
        return ravi.copies("button.copyLink").replaceAll(".*start=", "/start ");
    }

    @Test
    void whoHasASeatOfTheirOwnKeepsIt() {
        Registrant.registers(ravi, "Ravi Kumar", "9876543210");
        registersAsha();
        ravi.seesPhoto();
        String link = link();
        bot.nowKnows(Registrant.seats(3));
        Registrant.registers(asha, "आशा रावल", "98930 12345");
        asha.sends(link).seesKey("ownpass.already").withButtons("button.pass").andNothingElse();
        ravi.andNothingElse();
        assertThat(seats()).isEqualTo(3);
    }

    @Test
    void aSeatIsTakenInPlaceOfAPlaceInTheList() {
        Registrant.registers(ravi, "Ravi Kumar", "9876543210");
        registersAsha();
        ravi.seesPhoto();
        String link = link();
        Registrant.joins(asha, "आशा राव", "98930 12345");
        asha.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
        asha.sharesContact(ACCOUNT).seesKey("ownpass.done").seesPhoto().andNothingElse();
        ravi.seesKey("ownpass.moved");
        assertThat(bot.column("SELECT status FROM registration WHERE chat = " + asha.id() + " ORDER BY id"))
                .containsExactly("CONFIRMED", "WITHDRAWN");
        assertThat(seats()).isEqualTo(2);
    }

    @Test
    void aPlaceInTheListMovesAndTheOfferComesToTheNewChat() {
        Person sita = bot.english("Sita");
        Registrant.registers(ravi, "Ravi Kumar", "9876543210");
        Registrant.registers(sita, "Sita Devi", "9876543211");
        registersAsha();
        ravi.seesKey("registration.waiting");
        String link = link();
        asha.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
        asha.sharesContact(ACCOUNT).seesKey("ownpass.done").seesKey("registration.waiting");
        asha.andNothingElse();
        ravi.seesKey("ownpass.moved");
        sita.sends("/unregister").seesKey("unregister.ask").presses("button.yes");
        sita.seesKey("unregister.done");
        bot.passes(Duration.ofSeconds(5));
        asha.seesKey("waiting.offer").presses("button.take").seesPhoto().andNothingElse();
        ravi.andNothingElse();
    }

    @Test
    void anOfferThatIsOutMovesToo() {
        Person sita = bot.english("Sita");
        Registrant.registers(ravi, "Ravi Kumar", "9876543210");
        Registrant.registers(sita, "Sita Devi", "9876543211");
        registersAsha();
        ravi.seesKey("registration.waiting");
        String link = link();
        sita.sends("/unregister").seesKey("unregister.ask").presses("button.yes");
        sita.seesKey("unregister.done");
        ravi.seesKey("waiting.offer");
        long offer = ravi.seen().id();
        asha.sends(link).seesKey("ownpass.ask").presses("button.thatsMe").seesKey("ownpass.contact");
        asha.sharesContact(ACCOUNT).seesKey("ownpass.done").seesKey("waiting.offer");
        ravi.seesKey("ownpass.moved").pressesData(offer, "take:3").seesKey("stale.button");
        asha.presses("button.take").seesPhoto().andNothingElse();
        assertThat(seats()).isEqualTo(2);
    }

    private long seats() {
        return bot.number("SELECT count(*) FROM registration WHERE status = 'CONFIRMED'");
    }
}
