package samvaad.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.registration.Registrant;
import samvaad.testing.Bot;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** Somebody who was nominated takes the registration into a chat that has a place of its own. */
class TakenSeatTest {

    @RegisterExtension
    final Bot bot = Setup.with(Registrant.seats(1)).start();

    private final Person asha = bot.english("Asha");

    /** Asha is nominated, with the answers that she gave herself. Returns the link. */
    private String nominated(String status) {
        row("INSERT INTO nomination_list (id, event, department, token, most, until, made_by, made_at)"
                + " VALUES (1, 'quick', 'Accounts', 'listtoken', 5, 9000000000000, 0, 0)");
        row(
                "INSERT INTO registration (event, chat, status, code, token, name, mobile, answers, colleague, language, identity,"
                        + " consent, consented_at, registered_at, changed_at, queued_at) SELECT event, 0, ?, 'ABCDEF',"
                        + " 'AAAAAAAAAAAAAAAAAAAAAAAA', name, mobile, answers, 1, 'en', identity, 'nominated', 0, 0, 0, 0"
                        + " FROM registration WHERE chat = " + asha.id(),
                status);
        row("INSERT INTO nominee (list, registration, row, digest, token) SELECT 1, max(id), 1, 'd', 'nomineetoken'"
                + " FROM registration");
        return "/start n-nomineetoken";
    }

    private void row(String insert, Object... arguments) {
        bot.does(() -> assertThat(bot.writer().sql().run(insert, arguments)).isPositive());
    }

    @Test
    void aPlaceOnTheListIsGivenUpForTheSeat() {
        Registrant.registers(bot.english("Ravi"), "Ravi Kumar", "9876543211");
        Registrant.joins(asha, "Asha Rao", "9876543210");
        String link = nominated("CONFIRMED");
        asha.sends(link).seesKey("nomination.seat").presses("button.agree").sees("Asha Rao");
        asha.presses("button.confirm").seesPhoto().alsoSees("Asha Rao").andNothingElse();
        assertThat(bot.column("SELECT status FROM registration WHERE chat = " + asha.id() + " ORDER BY id"))
                .containsExactly("WITHDRAWN", "CONFIRMED");
    }

    @Test
    void aSeatOfTheirOwnStaysAndTheOtherIsFree() {
        Registrant.registers(asha, "Asha Rao", "9876543210");
        String link = nominated("CONFIRMED");
        asha.sends(link).seesKey("nomination.seat").presses("button.agree").sees("Asha Rao");
        asha.presses("button.confirm").seesKey("registration.alreadyHere").andNothingElse();
        assertThat(bot.column("SELECT status FROM registration ORDER BY id")).containsExactly("CONFIRMED", "WITHDRAWN");
    }
}
