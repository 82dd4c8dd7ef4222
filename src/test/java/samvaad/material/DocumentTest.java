package samvaad.material;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.event.Event;
import samvaad.outbox.Delivery;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Seats;
import samvaad.testing.Setup;
import samvaad.testing.TestEvents;
import samvaad.text.Language;

/** An organiser sends a document to the bot and publishes it. */
class DocumentTest {

    private final Event event = TestEvents.named("quick");
    private final Event other = TestEvents.changed(
            "quick",
            root -> root.put("id", "other")
                    .put("title", "Other event")
                    .put("starts", "2030-02-01T10:00")
                    .put("ends", "2030-02-01T17:00"));

    @RegisterExtension
    final Bot bot = Setup.with(event, other).start();

    final Person ravi = bot.english("Ravi");

    private Person organiser(String name, Language language, String events) {
        Person organiser = bot.person(name, language.code(), language);
        joins(bot, organiser, "ORGANISER", events);
        organiser.sends("/start");
        bot.forgetsUnseen();
        return organiser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hi", "en"})
    void isPublishedForASessionAndAnnounced(Language language) {
        Person organiser = organiser("O", language, "quick");
        new Seats(bot, event).give(ravi);
        organiser.sends(Kind.DOCUMENT, "Slides of the opening").seesKey("handout.draft");
        organiser
                .alsoSees("Slides of the opening")
                .presses("button.handoutSession")
                .seesKey("handout.whichSession");
        organiser.presses(event.agenda().get(0).title().in(language)).seesKey("handout.draft");
        organiser.alsoSees(event.agenda().get(0).title().in(language)).presses("button.handoutReaders");
        organiser.seesKey("handout.forWhom").presses("handout.for.REGISTERED").seesKey("handout.draft");
        organiser.presses(language.equals(Languages.HI) ? "नाम: हिंदी" : "Title: हिंदी");
        organiser.seesKey("handout.askTitle").sends("उद्घाटन की प्रस्तुति").seesKey("handout.draft");
        organiser.alsoSees("उद्घाटन की प्रस्तुति");
        ravi.sends("/materials quick").sees("").pressesData(ravi.seen().id(), "materials:quick");
        ravi.seesKey("materials.none");
        organiser.presses("button.publish").seesKey("handout.published").presses("button.announce");
        bot.forgetsUnseen();
        organiser.presses("button.send").seesKey("broadcast.progress");
        bot.passes(Duration.ofSeconds(10));
        ravi.seesFile().alsoSeesKey("handout.news");
        bot.forgetsUnseen();
        ravi.sends("/materials").seesKey("materials.title").alsoSeesKey("materials.session");
        Person asha = bot.hindi("आशा");
        asha.sends("/materials").seesKey("materials.forRegistered").alsoSees("उद्घाटन की प्रस्तुति");
        assertThat(bot.column("SELECT author FROM handout")).containsExactly("0");
    }

    @Test
    void whoHasSeveralEventsIsAskedAndSeesOnlyThose() {
        Person organiser = organiser("O", Languages.EN, "*");
        organiser.sends(Kind.DOCUMENT, "Circular").seesKey("handout.whichEvent").presses("Other event, 1 February");
        organiser.seesKey("handout.draft").alsoSees("Other event").presses("button.publish");
        organiser.seesKey("handout.published");
        Person ofQuick = organiser("Q", Languages.EN, "quick");
        ofQuick.sends(Kind.DOCUMENT, "Mine").seesKey("handout.draft").presses("button.publish");
        ofQuick.seesKey("handout.published");
        long id = bot.number("SELECT id FROM handout WHERE event = 'other'");
        ofQuick.pressesData(1, "matout:other:~" + id).seesKey("stale.button");
        ofQuick.pressesData(1, "handouts:other").seesKey("stale.button");
        ofQuick.pressesData(1, "hand:" + id + ":discard").seesKey("stale.button");
        ofQuick.sends("/materials").sees("").presses("Other event, 1 February").seesKey("materials.title");
        ofQuick.withoutButton("button.handouts");
        assertThat(bot.number("SELECT count(*) FROM handout WHERE published = 1"))
                .isEqualTo(2);
    }

    @Test
    void toOthersADocumentIsWhatItWasBefore() {
        ravi.sends(Kind.DOCUMENT, "Hello").sees("");
        assertThat(bot.number("SELECT count(*) FROM handout")).isZero();
        Person desk = bot.english("Desk");
        joins(bot, desk, "DESK");
        bot.forgetsUnseen();
        desk.sends(Kind.DOCUMENT, "Hello").sees("");
        assertThat(bot.number("SELECT count(*) FROM handout")).isZero();
    }

    @Test
    void withoutATitleItAsksForOneAndItCanBeWithdrawn() {
        Person organiser = organiser("O", Languages.EN, "quick");
        organiser.sends(Kind.DOCUMENT, "").seesKey("handout.draft").presses("button.publish");
        organiser.toast("handout.needsTitle").seesKey("handout.askTitle").sends("Circular 7");
        organiser.seesKey("handout.draft").alsoSees("Circular 7").presses("button.publish");
        organiser.seesKey("handout.published");
        ravi.sends("/materials")
                .seesKey("materials.title")
                .presses("Circular 7")
                .seesFile();
        var list = ravi.sends("/materials").seesKey("materials.title").seen();
        organiser.presses("button.handoutOut").toast("handout.withdrawn").seesKey("handout.draft");
        ravi.pressesOn(list, "Circular 7").toast("stale.button");
        bot.forgetsUnseen();
        organiser.presses("button.discard").seesKey("handout.discarded");
        assertThat(bot.number("SELECT count(*) FROM handout")).isZero();
    }

    @Test
    void aDraftIsForgottenAfterADayOrAtOnceOnRequestAndShownBefore() {
        Person organiser = organiser("O", Languages.EN, "quick");
        organiser.sends(Kind.DOCUMENT, "Circular 7").seesKey("handout.draft");
        organiser.sends("/mydata").sees("Circular 7");
        bot.forgetsUnseen();
        bot.passes(Duration.ofHours(25)).forgetsUnseen();
        assertThat(bot.number("SELECT count(*) FROM handout")).isZero();
        organiser.sends(Kind.DOCUMENT, "Circular 8").seesKey("handout.draft");
        organiser.sends("/forget").sees("").presses("button.yes");
        bot.forgetsUnseen();
        assertThat(bot.number("SELECT count(*) FROM handout")).isZero();
    }

    @Test
    void whatTelegramHasLostIsSentAgain() {
        Person organiser = organiser("O", Languages.EN, "quick");
        organiser.sends(Kind.DOCUMENT, "Circular 7").seesKey("handout.draft").presses("button.publish");
        organiser.seesKey("handout.published");
        bot.allowsFailures();
        ravi.sends("/materials").seesKey("materials.title");
        bot.telegram().answers(ravi.chat(), new Delivery.FileLost("400 Bad Request: wrong file identifier"));
        ravi.presses("Circular 7").seesKey("materials.lost");
        organiser.seesKey("handouts.sendAgain");
        bot.forgetsUnseen();
        ravi.sends("/materials").seesKey("materials.missing");
        organiser.presses("button.handouts").seesKey("handouts.lost");
    }
}
