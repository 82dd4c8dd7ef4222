package samvaad.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import samvaad.answer.Answer;
import samvaad.answer.Answers;
import samvaad.chat.Button;
import samvaad.chat.Incoming.Attachment.Kind;
import samvaad.chat.Keyboard;
import samvaad.testing.Languages;

class RegistrationFormTest {

    private final FormChat asha = new FormChat(Forms.registration(), Languages.HI);
    private final FormChat ravi = new FormChat(Forms.registration(), Languages.EN);

    @Test
    void theWholeWayInHindi() {
        Answers answers = asha.sees("form.progress", "step", 1, "steps", 6)
                .sees("आपका पूरा नाम क्या है?")
                .sends("आशा राव")
                .sees("form.progress", "step", 2, "steps", 6)
                .sees("<b>आपका संगठन?</b>")
                .sends("लोक निर्माण विभाग")
                .sees("संगठन का प्रकार?")
                .presses("राज्य विभाग")
                .sees("मोबाइल नंबर?")
                .sends("९८७६५ ४३२१०")
                .sees("✅ मोबाइल नंबर +91 98765 43210 दर्ज हो गया है।")
                .sees("ईमेल?")
                .sends("Asha.Rao@MP.GOV.IN")
                .sees("किन विषयों में रुचि है?")
                .presses("बोली")
                .seesButtons("✅ बोली", "भुगतान")
                .presses("button.done")
                .sees("form.review")
                .sees("+91 98765 43210")
                .sees("Asha.Rao@mp.gov.in")
                .presses("button.confirm")
                .confirmed();

        assertThat(answers.text("name")).contains("आशा राव");
        assertThat(answers.text("email")).contains("Asha.Rao@mp.gov.in");
        assertThat(answers.to("kind")).contains(new Answer.Picked(List.of("state"), Optional.empty()));
        assertThat(answers.to("mobile")).contains(new Answer.Phone("+919876543210", false));
        assertThat(answers.to("topics")).contains(new Answer.Picked(List.of("bids"), Optional.empty()));
    }

    @Test
    void theTelegramNameIsOneTap() {
        ravi.seesButtons("Asha Rao").presses("Asha Rao").sees("Your organisation?");
        assertThat(ravi.session().answers().text("name")).contains("Asha Rao");
    }

    @Test
    void aTelegramNameThatIsNoNameIsNotOffered() {
        FormChat star = new FormChat(Forms.registration(), Languages.EN, false, "★ 007 ★");
        assertThat(star.buttons()).extracting(Button.Press::label).containsExactly("Leave the form");
    }

    @Test
    void whatIsOtherAsksForALine() {
        atKind(ravi)
                .presses("Other")
                .sees("You chose “Other”")
                .sends("Co-operative")
                .sees("Mobile number?");
        assertThat(ravi.session().answers().to("kind"))
                .contains(new Answer.Picked(List.of("other"), Optional.of("Co-operative")));
    }

    @Test
    void backFromTheLineForOtherIsToTheChoice() {
        atKind(ravi).presses("Other").presses("button.back").presses("State department");
        assertThat(ravi.session().answers().to("kind")).contains(new Answer.Picked(List.of("state"), Optional.empty()));
    }

    @Test
    void aChoiceMayBeTypedInEitherLanguageOrByItsNumber() {
        for (String typed : List.of("राज्य विभाग", "STATE department", "1", "१.", "State-Department")) {
            FormChat chat = atKind(new FormChat(Forms.registration(), Languages.HI));
            chat.sends(typed).sees("मोबाइल नंबर?");
            assertThat(chat.session().answers().to("kind"))
                    .contains(new Answer.Picked(List.of("state"), Optional.empty()));
        }
    }

    @Test
    void whatIsNoChoiceGetsAnExample() {
        atKind(ravi)
                .sends("nothing of these")
                .sees("invalid.choice", "example", "State department")
                .sees("What kind of organisation?")
                .sends("4")
                .sees("invalid.choice", "example", "State department");
    }

    @Test
    void theMobileNumberHasAReplyKeyboardAndTheNextQuestionSaysWhatWasNoted() {
        atMobile(asha);
        assertThat(asha.shown()).hasSize(1);
        assertThat(asha.shown().get(0).keyboard()).isInstanceOf(Keyboard.AskContact.class);
        asha.sharesOwn("919876543210");
        assertThat(asha.shown()).hasSize(1);
        assertThat(asha.shown().get(0).keyboard()).isInstanceOf(Keyboard.Inline.class);
        asha.sees("✅ मोबाइल नंबर +91 98765 43210 दर्ज हो गया है।").sees("ईमेल?");
    }

    @Test
    void wordsOfTheReplyKeyboardMeanItsButtonsInEitherLanguage() {
        atMobile(asha).sends("back").sees("संगठन का प्रकार?");
        assertThat(asha.shown()).hasSize(1);
        atMobile(ravi).sends("बाहर निकलें");
        assertThat(ravi.last()).isInstanceOf(FormStep.Cancelled.class);
        assertThat(ravi.shown().get(0).keyboard()).isEqualTo(new Keyboard.Remove());
    }

    @Test
    void wrongNumbersAreToldWithARightExample() {
        atMobile(asha);
        for (String wrong : List.of("12345", "0755 2551234", "+1 415 555 2671", "hello", "98765HELLO")) {
            asha.sends(wrong).sees("invalid.mobile").sees("मोबाइल नंबर?");
        }
        asha.attaches(Kind.PHOTO).sees("invalid.sort.mobile");
    }

    @Test
    void aContactMustBeTheSendersOwn() {
        atMobile(asha).sendsCardOf("Ravi", "+91 98765 43211").sees("invalid.contact");
        assertThat(asha.session().answers().to("mobile")).isEmpty();
    }

    @Test
    void forAColleagueAnothersCardIsTakenAndNamed() {
        FormChat chat = atMobile(new FormChat(Forms.colleague(), Languages.EN, true, "Asha Rao"));
        assertThat(chat.shown().get(0).keyboard()).isInstanceOf(Keyboard.Inline.class);
        chat.sendsCardOf("Ravi <Kumar>", "+91 98765 43211")
                .sees("form.noted.card", "name", "Ravi <Kumar>", "mobile", "+91 98765 43211")
                .sees("Email?");
        assertThat(chat.shown()).hasSize(1);
        assertThat(chat.session().answers().to("mobile")).contains(new Answer.Phone("+919876543211", true));
    }

    @Test
    void theSenderNamesTheColleagueWithoutBeingOffered() {
        FormChat chat = new FormChat(Forms.colleague(), Languages.EN, true, "Asha Rao");
        assertThat(chat.labels()).doesNotContain("Asha Rao");
        chat.sees("What is your colleague’s full name?");
    }

    @Test
    void backShowsTheEarlierAnswerAndLeavesItOnRequest() {
        ravi.sends("Ravi Kumar").presses("button.back").sees("Your current answer: Ravi Kumar");
        ravi.presses("button.keep").sees("Your organisation?").presses("button.back");
        ravi.sends("Ravi K. Kumar").sees("Your organisation?");
        assertThat(ravi.session().answers().text("name")).contains("Ravi K. Kumar");
    }

    @Test
    void theFirstQuestionHasNoBackAndARequiredOneNoSkip() {
        ravi.seesNoButton("button.back").seesNoButton("button.skip");
        atEmail(ravi).seesButtons("Back", "Skip");
    }

    @Test
    void editChangesOneAnswerAndComesBack() {
        atReview(ravi)
                .presses("button.edit")
                .sees("form.menu")
                .presses("Your organisation?")
                .sees("form.editing")
                .sees("Your current answer: PWD")
                .sends("Public Works")
                .sees("form.review")
                .sees("Public Works");
        ravi.presses("button.edit").presses("Email?").presses("button.back").sees("form.review");
        ravi.presses("button.edit").presses("button.back").sees("form.review");
    }

    @Test
    void editOfTicksThatIsGivenUpChangesNothing() {
        atReview(ravi).presses("button.edit").presses("Which topics interest you?");
        ravi.presses("Payments").presses("button.back").sees("form.review").sees("(skipped)");
        ravi.presses("button.edit").presses("Which topics interest you?");
        assertThat(ravi.labels()).contains("Payments", "Bids");
    }

    @Test
    void aTickThatArrivesTwiceTicksOnce() {
        atTopics(ravi);
        String bids = ravi.data("Bids");
        ravi.pressesData(bids).pressesData(bids).seesButtons("✅ Bids", "Payments");
        ravi.presses("✅ Bids").seesButtons("Bids", "Payments");
    }

    @Test
    void ticksOutliveAWayBack() {
        atTopics(ravi).presses("Bids").presses("button.back").presses("button.skip");
        ravi.seesButtons("✅ Bids")
                .sends("2")
                .seesButtons("✅ Bids", "✅ Payments")
                .presses("button.done");
        assertThat(ravi.session().answers().to("topics"))
                .contains(new Answer.Picked(List.of("bids", "payments"), Optional.empty()));
    }

    @Test
    void severalTopicsMayBeTypedAtOnce() {
        atTopics(ravi).sends("payments, बोली").seesButtons("✅ Bids", "✅ Payments");
        ravi.sends("Payments, weather").sees("invalid.choice", "example", "Bids");
    }

    @Test
    void aPressThatArrivesTwiceCountsOnce() {
        atEmail(ravi);
        String skip = ravi.data("Skip");
        ravi.pressesData(skip).sees("Which topics interest you?");
        ravi.pressesData(skip).isStale().sees("Which topics interest you?");
    }

    @Test
    void pressesOfOtherFormsOrForgedOnesAreStale() {
        atKind(ravi);
        FormSession before = ravi.session();
        String good = ravi.data("State department");
        for (String data : List.of(
                good.replace("f:7.", "f:8."),
                good.replace("pick:state", "pick:nowhere"),
                good.replace("pick:state", "on:state"),
                good.replace("pick:state", "skip"),
                good.replace("pick:state", "ok"),
                good.replace("pick:state", "pick"),
                good + ":more",
                "f:99999999999999999999.1:back",
                "f:7.:back",
                "f",
                "",
                ":::",
                "faq:1")) {
            ravi.pressesData(data).isStale();
        }
        assertThat(ravi.session()).isEqualTo(before);
        ravi.pressesData(good).sees("Mobile number?");
    }

    @Test
    void whatIsNoTextIsToldWhatIsExpected() {
        asha.attaches(Kind.VOICE).sees("invalid.sort.text");
        atKind(asha).attaches(Kind.STICKER).sees("invalid.sort.button", "example", "राज्य विभाग");
        atReview(ravi)
                .attaches(Kind.PHOTO)
                .sees("invalid.summary")
                .sends("what now")
                .sees("invalid.summary");
    }

    @Test
    void namesAndLinesAreChecked() {
        ravi.sends("R").sees("invalid.name").sends("Ravi 2").sees("invalid.name");
        ravi.sends("x".repeat(101)).sees("invalid.length", "length", 101, "max", 100);
        ravi.sends("  Ravi\n\u202e Kumar\u200b ").sees("Your organisation?");
        assertThat(ravi.session().answers().text("name")).contains("Ravi Kumar");
        ravi.sends("\u200b \u2060").sees("invalid.empty");
        ravi.sends("क्ष".repeat(201)).sees("invalid.length", "length", 201, "max", 200);
        ravi.sends("क्ष".repeat(200)).sees("What kind of organisation?");
    }

    @Test
    void afterADayItGoesOnWhereItWas() {
        atMobile(ravi).comesBack().sees("form.resume", "answered", 3, "steps", 6);
        ravi.presses("button.resume").sees("Mobile number?");
        assertThat(ravi.session().answers().text("organisation")).contains("PWD");
        ravi.comesBack().presses("button.restart").sees("What is your full name?");
        assertThat(ravi.session().answers()).isEqualTo(Answers.NONE);
        assertThat(ravi.shown()).hasSize(1);
    }

    @Test
    void leavingKeepsTheAnswers() {
        atKind(ravi).leaves();
        assertThat(ravi.last()).isEqualTo(new FormStep.Cancelled(ravi.session(), Optional.empty()));
        ravi.presses("button.resume").sees("What kind of organisation?");
        assertThat(ravi.session().answers().text("organisation")).contains("PWD");
    }

    @Test
    void theSummaryHasOneMainButton() {
        atReview(ravi);
        assertThat(ravi.buttons())
                .filteredOn(button -> button.style() == Button.Style.MAIN)
                .extracting(Button.Press::label)
                .containsExactly("Confirm");
    }

    static FormChat atKind(FormChat chat) {
        return chat.sends("Ravi Kumar").sends("PWD");
    }

    static FormChat atMobile(FormChat chat) {
        return atKind(chat).sends("1");
    }

    static FormChat atEmail(FormChat chat) {
        return atMobile(chat).sends("9876543210");
    }

    static FormChat atTopics(FormChat chat) {
        return atEmail(chat).presses("button.skip");
    }

    static FormChat atReview(FormChat chat) {
        return atTopics(chat).presses("button.skip");
    }
}
