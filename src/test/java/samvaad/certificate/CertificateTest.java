package samvaad.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;

/** From the event file to the wall, and from there to somebody who asks whether it is genuine. */
class CertificateTest {

    @RegisterExtension
    final Bot bot = Setup.with(Attendees.event("entered")).start();

    private final Person asha = bot.hindi("आशा");
    private final Person ravi = bot.english("Ravi");
    private final Person stranger = bot.english("Stranger");

    private void endsWithBothThere() {
        Attendees.registers(asha, "आशा शर्मा", "9876543210");
        Attendees.registers(ravi, "Ravi Kumar", "9876543211");
        Attendees.come(bot);
        bot.clockMovesTo("2030-01-15T17:30");
    }

    @Test
    void fromTheOfferToTheCheck() {
        endsWithBothThere();
        asha.seesKey("feedback.invite").seesKey("certificate.offer").withButtons("button.certificate");
        asha.presses("button.certificate").seesKey("certificate.look").alsoSees("आशा शर्मा", "GeM");
        asha.presses("button.certificate.issue");
        String text = Attendees.text(asha);
        String number = Attendees.number(bot, "आशा शर्मा");
        assertThat(text)
                .contains("सहभागिता प्रमाणपत्र", "Certificate of Participation", "आशा शर्मा", "GeM", number)
                .contains("ने 15 जनवरी 2030 को मिन्टो हॉल में आयोजित “त्वरित संवाद” में सहभागिता की।")
                .contains("took part in “Quick Samvad”, held on 15 January 2030 at Minto Hall.")
                .contains("श्री मिहिर कुमार", "Shri Mihir Kumar", "मुख्य कार्यकारी अधिकारी", "Chief Executive Officer");
        asha.alsoSees("आशा शर्मा", number).andNothingElse();
        stranger.sends("/verify " + number).seesKey("verify.genuine");
        stranger.alsoSees("आशा शर्मा", "GeM", "Quick Samvad", "15 January 2030", "Minto Hall", number);
        stranger.alsoSees("Shri Mihir Kumar, Chief Executive Officer")
                .doesNotSee("98765")
                .andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void theLinkOfTheCodeShowsTheSameToAnybody() {
        endsWithBothThere();
        bot.forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.look").presses("button.certificate.issue");
        ravi.seesFile().andNothingElse();
        String token = bot.column("SELECT token FROM certificate").get(0);
        assertThat(token).hasSize(22);
        stranger.sends("/start v-" + token).seesKey("verify.genuine").alsoSees("Ravi Kumar");
        asha.sends("/start v-" + token).seesKey("verify.genuine").alsoSees("Ravi Kumar", "त्वरित संवाद");
        stranger.sends("/start v-" + token.replace(token.charAt(3), token.charAt(3) == 'x' ? 'y' : 'x'))
                .seesKey("verify.unknownLink")
                .andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void theNameCanBeMendedUntilItIsIssued() {
        endsWithBothThere();
        bot.forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.look").presses("button.certificate.mend");
        ravi.seesKey("certificate.type").sends("123").seesKey("invalid.name");
        ravi.sends("மீனாட்சி Ravi Kumar").seesKey("certificate.look").alsoSees("மீனாட்சி Ravi Kumar");
        stranger.sends("/verify " + Attendees.number(bot, "மீனாட்சி Ravi Kumar"))
                .seesKey("verify.unknown");
        ravi.presses("button.certificate.issue");
        assertThat(Attendees.text(ravi)).contains("மீனாட்சி Ravi Kumar");
        ravi.presses("button.certificate.mend").toast("certificate.frozen");
        assertThat(Attendees.text(ravi)).contains("மீனாட்சி Ravi Kumar");
        ravi.sends("/certificate").seesFile().andNothingElse();
        bot.forgetsUnseen();
    }

    @Test
    void aNameThatComesTooLateIsNotDroppedSilently() {
        endsWithBothThere();
        bot.forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.look");
        long shown = ravi.seen().id();
        ravi.presses("button.certificate.mend").seesKey("certificate.type");
        ravi.pressesData(shown, "certissue:" + bot.number("SELECT id FROM registration WHERE name = 'Ravi Kumar'"));
        ravi.seesFile().sends("Ravi Kumar Verma").seesKey("certificate.frozen").seesFile();
        bot.forgetsUnseen();
    }

    @Test
    void itIsOfferedOnceAndNotByNight() {
        Attendees.registers(ravi, "Ravi Kumar", "9876543211");
        Attendees.come(bot);
        bot.clockMovesTo("2030-01-15T21:30");
        ravi.andNothingElse();
        bot.clockMovesTo("2030-01-16T08:01");
        ravi.seesKey("feedback.invite").seesKey("certificate.offer").andNothingElse();
        bot.killed();
        bot.passes(Duration.ofHours(2));
        ravi.andNothingElse();
    }

    @Test
    void whoDidNotComeGetsNone() {
        Attendees.registers(ravi, "Ravi Kumar", "9876543211");
        bot.clockMovesTo("2030-01-15T09:00").forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.notYet");
        bot.clockMovesTo("2030-01-15T17:30");
        ravi.seesKey("feedback.invite").andNothingElse();
        ravi.sends("/certificate").seesKey("certificate.notThere");
        long id = bot.number("SELECT id FROM registration");
        ravi.pressesData(ravi.seen().id(), "certissue:" + id).toast("stale.button");
        stranger.sends("/certificate").seesKey("certificate.none");
        assertThat(bot.number("SELECT count(*) FROM certificate")).isZero();
        bot.forgetsUnseen();
    }

    @Test
    void nobodyGetsSomebodyElses() {
        endsWithBothThere();
        bot.forgetsUnseen();
        long id = bot.number("SELECT id FROM registration WHERE name = 'Ravi Kumar'");
        asha.sends("/certificate").seesKey("certificate.look");
        asha.pressesData(asha.seen().id(), "certissue:" + id).toast("stale.button");
        asha.pressesData(asha.seen().id(), "certone:" + id).toast("stale.button");
        bot.forgetsUnseen();
        asha.andNothingElse();
    }

    @Test
    void theColleaguesWhomOneRegisteredGetTheirs() {
        Attendees.registers(ravi, "Ravi Kumar", "9876543211");
        ravi.presses("button.colleague");
        samvaad.registration.Registrant.answersForColleague(ravi, "Sita Devi", "9876543212");
        ravi.presses("button.confirm");
        Attendees.come(bot);
        bot.clockMovesTo("2030-01-15T17:30").forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.whose").presses("Sita Devi");
        ravi.seesKey("certificate.look").alsoSees("Sita Devi").presses("button.certificate.issue");
        assertThat(Attendees.text(ravi)).contains("Sita Devi").doesNotContain("Ravi");
        ravi.sends("/pass").sees("").presses("Ravi Kumar").seesPhoto().withButtons("button.certificate");
        ravi.presses("button.certificate").seesKey("certificate.look").alsoSees("Ravi Kumar");
        bot.forgetsUnseen();
    }

    @Test
    void twentyTriesAnHour() {
        for (int i = 0; i < 20; i++) {
            stranger.sends("/verify 2030-0000-00" + (10 + i)).seesKey("verify.unknown");
        }
        stranger.sends("/verify 2030-0000-0099").seesKey("verify.tooOften");
        stranger.sends("/verify").seesKey("verify.how");
        stranger.sends("/verify 12").seesKey("verify.noNumber");
        ravi.sends("/verify २०३०-0000-0099").seesKey("verify.unknown");
        bot.passes(Duration.ofMinutes(61));
        stranger.sends("/verify 203000000099").seesKey("verify.unknown");
    }

    @Test
    void afterForgetNothingOfThePersonIsLeft() {
        endsWithBothThere();
        bot.forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.look").presses("button.certificate.issue");
        ravi.seesFile();
        String number = Attendees.number(bot, "Ravi Kumar");
        ravi.sends("/mydata").sees("").alsoSees(number);
        bot.forgetsUnseen();
        ravi.sends("/forget").sees("").presses("button.yes").seesKey("forget.done");
        bot.forgetsUnseen();
        stranger.sends("/verify " + number).seesKey("verify.genuine").alsoSeesKey("verify.erased");
        stranger.alsoSees("Quick Samvad", number).doesNotSee("Ravi").doesNotSee("GeM");
        stranger.withoutButton("button.certificate.compare");
        assertThat(bot.column("SELECT coalesce(name, '') || coalesce(chat, '') || coalesce(name_digest, '')"
                        + " || coalesce(registration, '') || coalesce(organisation, '') FROM certificate"))
                .containsExactly("");
        assertThat(bot.number("SELECT count(*) FROM certificate_offer WHERE chat = ?", ravi.id()))
                .isZero();
    }

    @Test
    void afterItsTimeTheNameCanBeCompared() {
        endsWithBothThere();
        bot.forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.look").presses("button.certificate.issue");
        ravi.seesFile();
        String number = Attendees.number(bot, "Ravi Kumar");
        bot.clockMovesTo("2030-08-01T10:00");
        bot.passes(Duration.ofDays(3)).forgetsUnseen();
        assertThat(bot.number("SELECT count(*) FROM registration")).isZero();
        stranger.sends("/verify " + number).seesKey("verify.genuine").alsoSeesKey("verify.notKept");
        stranger.doesNotSee("Ravi").presses("button.certificate.compare");
        stranger.seesKey("verify.typeName").sends("ravi  KUMAR").seesKey("verify.sameName");
        stranger.sends("/verify " + number).seesKey("verify.genuine").presses("button.certificate.compare");
        stranger.seesKey("verify.typeName").sends("Ravi Verma").seesKey("verify.otherName");
    }

    @Test
    void organisersCorrectWithdrawAndIssueByHand() {
        endsWithBothThere();
        bot.forgetsUnseen();
        ravi.sends("/certificate").seesKey("certificate.look").presses("button.certificate.issue");
        ravi.seesFile();
        String number = Attendees.number(bot, "Ravi Kumar");
        Person owner = bot.owner("Om", Languages.EN);
        long id = bot.number("SELECT id FROM registration WHERE name = 'Ravi Kumar'");
        owner.sends("/attendees").sees("");
        owner.pressesData(owner.seen().id(), "attendee:" + id).sees("Ravi Kumar");
        owner.presses("button.certificate").seesKey("certificate.desk.issued").alsoSees(number);
        owner.presses("button.certificate.mend").seesKey("certificate.type").sends("Ravi Kumar Verma");
        owner.seesKey("certificate.desk").alsoSees("Ravi Kumar Verma");
        ravi.seesKey("certificate.corrected").presses("button.certificate");
        assertThat(Attendees.text(ravi)).contains("Ravi Kumar Verma", number);
        stranger.sends("/verify " + number).seesKey("verify.genuine").alsoSees("Ravi Kumar Verma");
        owner.presses("button.certificate.withdraw").seesKey("certificate.drop").presses("button.yes");
        owner.seesKey("certificate.desk.withdrawn");
        ravi.seesKey("certificate.withdrawn").presses("button.certificate").seesKey("certificate.withdrawn.own");
        stranger.sends("/verify " + number).seesKey("verify.withdrawn");
        owner.presses("button.certificate.restore").seesKey("certificate.desk.issued");
        ravi.seesKey("certificate.given");
        long other = bot.number("SELECT id FROM registration WHERE name = 'आशा शर्मा'");
        owner.pressesData(owner.seen().id(), "certfor:" + other).seesKey("certificate.desk.entitled");
        owner.presses("button.certificate.give").seesKey("certificate.desk.issued");
        asha.seesKey("certificate.given").presses("button.certificate").seesFile();
        owner.sends("/export").sees("").presses("button.certificate.all").seesFile();
        assertThat(Attendees.text(owner.seen().file().toByteArray())).contains("Ravi Kumar Verma", "आशा शर्मा");
        stranger.pressesData(1, "certdropyes:" + id);
        bot.forgetsUnseen();
        stranger.sends("/verify " + number).seesKey("verify.genuine");
    }
}
