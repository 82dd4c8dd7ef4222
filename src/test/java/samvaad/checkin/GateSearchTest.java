package samvaad.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;
import static samvaad.checkin.AtTheGate.registers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.ChatId;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;

class GateSearchTest {

    private final Event event = AtTheGate.event(30);

    @RegisterExtension
    final Bot bot = Setup.with(event)
            .at("2030-01-15T09:30")
            .pace(Duration.ofMillis(1200))
            .start();

    private final Person gate = bot.english("Gita");
    private final Person desk = bot.hindi("मोहन");

    private Registration sharma() {
        return registers(bot, event, new ChatId(9001), "सुनीता शर्मा", "+919876543210", "PWD");
    }

    @BeforeEach
    void theStaffIsThere() {
        joins(bot, gate, "DESK");
        joins(bot, desk, "DESK");
    }

    @Test
    void eitherScriptFindsTheOther() {
        sharma();
        registers(bot, event, new ChatId(9002), "Ravi Sharma", "+919876500002", "Forest Department");
        registers(bot, event, new ChatId(9003), "Harpreet Kaur", "+919876500003", "Police");
        gate.sends("/checkin").seesKey("gate.open").alsoSeesKey("gate.how").alsoSeesKey("gate.count");
        gate.sends("sharma")
                .seesKey("checkin.several")
                .withButtons("Ravi Sharma, Forest Department", "सुनीता शर्मा, PWD");
        gate.sends("शर्मा")
                .seesKey("checkin.several")
                .withButtons("Ravi Sharma, Forest Department", "सुनीता शर्मा, PWD");
        gate.sends("sha").seesKey("checkin.several");
        gate.sends("रवि").sees("Ravi Sharma", "0002").withButtons("button.checkin");
        gate.sends("suneeta sharma").sees("सुनीता शर्मा").withButtons("button.checkin");
        gate.sends("sharma sunit").sees("सुनीता शर्मा");
        gate.sends("preet").sees("Harpreet Kaur");
        gate.sends("हरप्रीत")
                .sees("Harpreet Kaur")
                .presses("button.checkin")
                .seesKey("checkin.done")
                .alsoSees("Police");
        gate.sends("Harpreet").seesKey("checkin.already").andNothingElse();
    }

    @Test
    void aCodeChecksInAtOnceHoweverItIsWritten() {
        Registration one = sharma();
        String code = one.code().characters();
        desk.sends("/checkin " + code.toLowerCase(java.util.Locale.ROOT)).sees("सुनीता शर्मा");
        if (!desk.seen().text().contains("प्रवेश दर्ज हुआ")) {
            desk.presses("button.checkin").seesKey("checkin.done");
        }
        desk.sends("/checkin " + one.code()).sees("सुनीता शर्मा").andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM check_in")).isEqualTo(1);
    }

    @Test
    void aCodeThatNobodyHasIsSaidToBeUnknown() {
        sharma();
        String[] names = {"Jyoti Jain", "J P Singh", "ज़ीशान खान", "Sridhar Rao", "Surya Sen", "Mohan Khare", "Bhabha"};
        for (int i = 0; i < names.length; i++) {
            registers(bot, event, new ChatId(9010 + i), names[i], "+91987650001" + i, "PWD");
        }
        for (Person one : List.of(gate, desk)) {
            one.sends("/checkin ZZZ-ZZZ").seesKey("checkin.unknown").alsoSees("ZZZ-ZZZ");
            one.withButtons("button.guest").andNothingElse();
            one.sends("/checkin").seesKey("gate.open");
            for (String code : List.of(
                    "ZZZ-ZZZ",
                    "zzzzzz",
                    "zzz zzz",
                    "z z z – z z z",
                    "7Q4-M2K",
                    "७q४ m२k",
                    "j7j7j7",
                    "SSS-RRR",
                    "७०७ ७०७")) {
                one.sends(code).seesKey("checkin.unknown").alsoSees(code);
                assertThat(one.seen().rows()).as(code).hasSize(1);
            }
            one.sends("https://t.me/gem_bot?start=c-AAAAAAAAAAAAAAAAAAAAAAAA").seesKey("checkin.unknownPass");
            for (String[] name : new String[][] {
                {"Sharma", "सुनीता शर्मा"},
                {"sharma", "सुनीता शर्मा"},
                {"Mohan K", "Mohan Khare"},
                {"bhabha", "Bhabha"},
                {"Jyo Jai", "Jyoti Jain"}
            }) {
                one.sends(name[0]).sees(name[1]).withButtons("button.checkin");
            }
            one.andNothingElse();
        }
        Person owner = bot.owner("Om", Languages.EN);
        owner.sends("/attendees").sees("").presses("button.search").seesKey("attendees.search");
        owner.sends("zzz-zzz").seesKey("checkin.unknown").sends("Sharma").seesKey("attendees.found");
    }

    @Test
    void theEndOfTheMobileFindsWhoeverHasIt() {
        sharma();
        desk.sends("/checkin").seesKey("gate.open");
        desk.sends("3210").sees("सुनीता शर्मा", "3210").withButtons("button.checkin");
        desk.sends("४३२१०").sees("सुनीता शर्मा");
        desk.sends("98765 43210").sees("सुनीता शर्मा");
        desk.sends("+91 98765-43210").sees("सुनीता शर्मा");
        desk.sends("10").seesKey("checkin.unknown");
        desk.sends("9999")
                .seesKey("checkin.unknown")
                .alsoSeesKey("checkin.tips")
                .withButtons("button.guest");
        desk.sendsPhoto().seesKey("unknown.media");
        desk.sends("/cancel").seesKey("gate.closed");
        desk.sends("3210").seesKey("unknown.text").andNothingElse();
    }

    @Test
    void signsOfTheDatabaseFindNobodyAndBreakNothing() {
        sharma();
        gate.sends("/checkin").seesKey("gate.open");
        for (String typed : List.of(
                "%",
                "'",
                "_",
                "*",
                "\"",
                "%%%",
                "' OR 1=1 --",
                "शर्मा' --",
                "<b>",
                "\u0000",
                "#",
                "+",
                "~",
                "\uffff",
                "😀")) {
            gate.sends(typed).sees("");
            if (!typed.contains("शर्मा")) {
                gate.alsoSeesKey("checkin.unknown").doesNotSee("सुनीता");
            }
        }
        gate.sends("/checkin %").seesKey("checkin.unknown").andNothingElse();
        gate.sends("x".repeat(4000)).seesKey("checkin.unknown").andNothingElse();
    }

    @Test
    void moreThanAScreenfulAsksForMoreOfTheName() {
        for (int i = 0; i < 12; i++) {
            registers(
                    bot,
                    event,
                    new ChatId(9100 + i),
                    "Amit " + (char) ('A' + i) + "rora",
                    "+91987650" + (1000 + i),
                    "PWD");
        }
        gate.sends("/checkin amit").seesKey("checkin.many");
        assertThat(gate.seen().rows()).hasSize(8);
    }

    @Test
    void aNameThatHasChangedIsFoundAsItIsNow() {
        Registration one = sharma();
        gate.sends("/checkin").seesKey("gate.open").sends("sunita").sees("सुनीता");
        bot.does(() -> bot.writer().sql().run("UPDATE registration SET name = 'Kavita Verma' WHERE id = ?", one.id()));
        gate.sends("sunita").seesKey("checkin.unknown").sends("वर्मा").sees("Kavita Verma");
    }

    @Test
    void aGuestIsRegisteredInThreeAnswersAndIsIn() {
        gate.sends("/checkin").seesKey("gate.open").presses("button.guest").sees("What is the guest’s full name?");
        gate.alsoSeesKey("guest.consent.unnamed").sends("Imran Khan").sees("What is the guest’s organisation?");
        gate.sends("Jal Nigam").sees("What is the guest’s mobile number?").sends("98765 11111");
        gate.seesKey("checkin.done")
                .alsoSees("Imran Khan", "Jal Nigam")
                .withButtons("button.undo")
                .andNothingElse();
        gate.sends("इमरान").seesKey("checkin.already").alsoSees("Imran Khan");
        assertThat(bot.column("SELECT mobile FROM registration")).containsExactly("+919876511111");
        gate.sends("/pass")
                .seesKey("pass.none")
                .sends("/mydata")
                .sees("")
                .doesNotSee("Imran")
                .seesFile();
    }

    /** Where the event asks for no line of text, the guest's organisation has a place of its own. */
    @Test
    void aGuestsOrganisationIsShownWhateverTheEventAsks() {
        Event other = AtTheGate.event(5, root -> {
            ArrayNode questions = (ArrayNode) root.at("/registration/questions");
            questions.remove(0);
            ((ObjectNode) questions.get(0))
                    .put("id", "organisation")
                    .putArray("use")
                    .add("gate")
                    .add("pass");
        });
        try (Bot second = Setup.with(other).at("2030-01-15T09:30").start()) {
            Person staff = second.english("Gita");
            joins(second, staff, "DESK");
            registers(second, other, new ChatId(9001), "Asha Rao", "+919876543210", "PWD");
            second.does(() -> second.writer()
                    .sql()
                    .run("UPDATE registration SET answers = json_remove(json_set(answers, '$.answers.organisation',"
                            + " json_extract(answers, '$.answers.kind')), '$.answers.kind')"));
            staff.sends("/checkin").seesKey("gate.open").presses("button.guest").sees("What is the guest’s full name?");
            staff.sends("Imran Khan")
                    .sees("What is the guest’s organisation?")
                    .sends("Jal Nigam")
                    .sees("mobile");
            staff.presses("button.skip").seesKey("checkin.done").alsoSees("Imran Khan", "Jal Nigam");
            staff.sends("asha").sees("Asha Rao", "State department");
        }
    }

    @Test
    void aGuestInHindiMayHaveNoMobileAndWhoIsRegisteredAlreadyIsNotRegisteredAgain() {
        sharma();
        desk.sends("/checkin xyz")
                .seesKey("checkin.unknown")
                .presses("button.guest")
                .sees("अतिथि का पूरा नाम क्या है?");
        desk.sends("7")
                .seesKey("invalid.name")
                .sends("किरण")
                .sees("अतिथि का संगठन कौन-सा है?")
                .sends("नगर निगम");
        desk.sees("अतिथि का मोबाइल नंबर क्या है?")
                .presses("button.skip")
                .seesKey("checkin.done")
                .alsoSees("किरण", "नगर निगम");
        desk.sends("/checkin xyz")
                .seesKey("checkin.unknown")
                .presses("button.guest")
                .sees("")
                .sends("सुनीता शर्मा");
        desk.sees("").sends("PWD").sees("").sends("9876543210").seesKey("checkin.done");
        assertThat(bot.number("SELECT count(*) FROM registration")).isEqualTo(2);
        desk.sends("/checkin xyz")
                .seesKey("checkin.unknown")
                .presses("button.guest")
                .sees("");
        desk.sends("/cancel").seesKey("guest.left").andNothingElse();
    }

    @Test
    void aGuestWhoIsRegisteredInTheOtherScriptIsAskedOnce() {
        sharma();
        for (String answer : List.of("button.samePerson", "button.otherPerson")) {
            desk.sends("/checkin xyz").seesKey("checkin.unknown").presses("button.guest");
            desk.sees("").sends("Sunita Sharma").sees("").sends("PWD").sees("");
            desk.sends("9876543210").seesKey("guest.same").alsoSees("सुनीता शर्मा");
            desk.presses(answer).seesKey("checkin.done");
        }
        assertThat(bot.column("SELECT name FROM registration ORDER BY id"))
                .containsExactly("सुनीता शर्मा", "Sunita Sharma");
        desk.pressesData(desk.seen().id(), "guestother:quick").seesKey("stale.button");
        gate.sends("/checkin xyz").seesKey("checkin.unknown").presses("button.guest");
        gate.sees("").sends("Sunita  SHARMA").sees("").sends("PWD").sees("");
        gate.sends("9876543210").seesKey("checkin.already");
    }

    @Test
    void noGuestComesInWhenAllSeatsAreTaken() {
        Event full = AtTheGate.event(1);
        try (Bot small = Setup.with(full).at("2030-01-15T09:30").start()) {
            registers(small, full, new ChatId(9001), "Asha", "+919876543210", "PWD");
            Person owner = small.owner("Om", Languages.EN);
            owner.sends("/checkin")
                    .seesKey("gate.open")
                    .presses("button.guest")
                    .seesKey("guest.full")
                    .andNothingElse();
        }
    }

    @Test
    void whoeverIsRemovedWhileAGuestIsAskedRegistersNobody() {
        gate.sends("/checkin")
                .seesKey("gate.open")
                .presses("button.guest")
                .sees("")
                .sends("Imran Khan")
                .sees("");
        AtTheGate.leaves(bot, gate);
        gate.sends("Jal Nigam")
                .sees("")
                .sends("98765 11111")
                .seesKey("stale.button")
                .andNothingElse();
        assertThat(bot.number("SELECT count(*) FROM registration")).isZero();
    }
}
