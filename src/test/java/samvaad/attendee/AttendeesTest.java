package samvaad.attendee;

import static org.assertj.core.api.Assertions.assertThat;
import static samvaad.checkin.AtTheGate.joins;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import samvaad.chat.ChatId;
import samvaad.checkin.AtTheGate;
import samvaad.event.Event;
import samvaad.registration.Registration;
import samvaad.testing.Bot;
import samvaad.testing.Languages;
import samvaad.testing.Person;
import samvaad.testing.Setup;

class AttendeesTest {

    private final Event event = AtTheGate.event(20);

    @RegisterExtension
    final Bot bot = Setup.with(event).at("2030-01-14T11:00").start();

    private final Person meera = bot.hindi("मीरा");
    private final Person omar = bot.english("Omar");
    private final Person asha = bot.hindi("आशा");

    @BeforeEach
    void theStaffIsThere() {
        joins(bot, meera, "ORGANISER");
        joins(bot, omar, "ORGANISER");
    }

    private Registration registers(Person person, String name, String mobile) {
        return AtTheGate.registers(bot, event, person, name, mobile);
    }

    private void crowd(int people) {
        for (int i = 0; i < people; i++) {
            AtTheGate.registers(
                    bot, event, new ChatId(9100 + i), "Person " + (char) ('A' + i), "+9198765010" + (10 + i), "PWD");
        }
    }

    @Test
    void pagesGoForwardAndBackTheNewestFirst() {
        omar.sends("/attendees").seesKey("attendees.nobody");
        crowd(18);
        omar.sends("/attendees")
                .seesKey("attendees.title")
                .alsoSees("18 in all")
                .withButtons("Person R, PWD", "Person K, PWD", "button.next", "button.search")
                .withoutButton("button.previous");
        var first = omar.seen();
        omar.presses("button.next").sees("").withButtons("Person J, PWD", "Person C, PWD", "button.previous");
        assertThat(omar.seen().id()).isEqualTo(first.id());
        omar.presses("button.next")
                .sees("")
                .withButtons("Person B, PWD", "Person A, PWD")
                .withoutButton("button.next");
        omar.presses("button.previous").sees("").withButtons("Person J, PWD", "Person C, PWD");
        omar.presses("button.previous").sees("").withButtons("Person R, PWD").withoutButton("button.previous");
        assertThat(omar.seen().labels()).containsExactlyElementsOf(first.labels());
        meera.sends("/attendees").sees("प्रतिभागी: त्वरित संवाद", "कुल: 18").andNothingElse();
    }

    @Test
    void aPersonIsFoundByNameCodeOrMobileInEitherScript() {
        Registration one = registers(asha, "सुनीता शर्मा", "+919876543210");
        crowd(2);
        omar.sends("/attendees").sees("").presses("button.search").seesKey("attendees.search");
        for (String typed : List.of("sharma", "शर्मा", "3210", one.code().toString(), "suneeta")) {
            omar.sends(typed).seesKey("attendees.found").withButtons("सुनीता शर्मा, लोक निर्माण विभाग");
        }
        for (String typed : List.of("%", "'", "_", "' OR 1=1 --", "<b>x</b>")) {
            omar.sends(typed)
                    .seesKey("checkin.unknown")
                    .doesNotSee("शर्मा")
                    .withoutButton("सुनीता शर्मा, लोक निर्माण विभाग");
        }
        omar.sends("/cancel").seesKey("attendees.left");
        omar.sends("sharma").seesKey("unknown.text");
        meera.sends("/attendees sharma").sees("ये नाम मिले").presses("सुनीता शर्मा, लोक निर्माण विभाग");
        meera.sees("सुनीता शर्मा", one.code().toString(), "राज्य विभाग", "+91 98765 43210")
                .withButtons("button.write", "button.withdraw", "button.attendees")
                .withoutButton("button.checkin")
                .withoutButton("button.admit")
                .andNothingElse();
    }

    @Test
    void aLetterReachesThePersonInTheirLanguage() {
        registers(asha, "आशा राव", "+919876543210");
        omar.sends("/attendees asha")
                .sees("")
                .presses("आशा राव, लोक निर्माण विभाग")
                .sees("");
        omar.presses("button.write").seesKey("attendee.write").alsoSees("आशा राव");
        omar.sends("x".repeat(3001)).seesKey("questions.tooLong");
        omar.sends("Please bring <your> ID & the order.")
                .seesKey("attendee.written")
                .andNothingElse();
        asha.sees("आयोजकों का संदेश (त्वरित संवाद)", "Please bring <your> ID & the order.")
                .withButtons("button.ask")
                .andNothingElse();
        omar.sends("and another").seesKey("unknown.text").andNothingElse();
        assertThat(bot.column("SELECT name || ' ' || what FROM audit")).containsExactly("Omar wrote");
        assertThat(bot.column("SELECT detail FROM audit")).noneMatch(detail -> detail.contains("राव"));
    }

    @Test
    void whoCannotBeReachedIsNotWrittenTo() {
        registers(asha, "आशा राव", "+919876543210");
        omar.sends("/attendees asha")
                .sees("")
                .presses("आशा राव, लोक निर्माण विभाग")
                .sees("")
                .presses("button.write")
                .sees("");
        asha.blocksTheBot();
        omar.sends("Hello").seesKey("attendee.closed");
        omar.sends("/attendees asha").sees("").presses("आशा राव, लोक निर्माण विभाग");
        omar.seesKey("attendee.closed").withoutButton("button.write").andNothingElse();
    }

    @Test
    void aRegistrationIsCancelledAfterAQuestionAndComesBack() {
        registers(asha, "आशा राव", "+919876543210");
        meera.sends("/attendees आशा")
                .sees("")
                .presses("आशा राव, लोक निर्माण विभाग")
                .sees("");
        meera.presses("button.withdraw")
                .sees("क्या आशा राव जी का पंजीकरण रद्द करना है?")
                .presses("button.no")
                .sees("आशा राव");
        meera.presses("button.withdraw")
                .sees("")
                .presses("button.yes")
                .alsoSees("")
                .sees("आशा राव");
        meera.alsoSeesKey("status.name.WITHDRAWN").withButtons("button.admit").withoutButton("button.withdraw");
        asha.seesKey("admission.withdrawn").alsoSees("त्वरित संवाद");
        meera.pressesData(meera.seen().id(), "dropyes:1");
        meera.presses("button.admit")
                .sees("आशा राव")
                .alsoSeesKey("status.name.CONFIRMED")
                .andNothingElse();
        asha.seesPhoto().alsoSeesKey("registration.done").andNothingElse();
        assertThat(bot.column("SELECT what FROM audit ORDER BY id")).containsExactly("withdrew", "seated");
    }

    @Test
    void fromTheWaitingListASeatIsGivenOnlyWhileThereIsOne() {
        Event small = AtTheGate.event(1);
        try (Bot one = Setup.with(small).at("2030-01-14T11:00").start()) {
            Person owner = one.owner("Om", Languages.EN);
            Person holder = one.hindi("Holder");
            Person ravi = one.english("Ravi");
            AtTheGate.registers(one, small, holder, "Holder", "+919876500001");
            Registration waiting = AtTheGate.registers(one, small, ravi, "Ravi", "+919876500002");
            owner.sends("/attendees ravi")
                    .sees("")
                    .withButtons("Waiting: Ravi, लोक निर्माण विभाग")
                    .presses("Waiting: Ravi, लोक निर्माण विभाग");
            owner.seesKey("status.name.WAITING").withoutButton("button.admit");
            owner.pressesData(owner.seen().id(), "seat:" + waiting.id()).alert("checkin.noSeat");
            owner.sends("/attendees holder")
                    .sees("")
                    .presses("Holder, लोक निर्माण विभाग")
                    .sees("");
            owner.presses("button.withdraw").sees("").presses("button.yes").seesKey("status.name.WITHDRAWN");
            holder.seesKey("admission.withdrawn");
            one.passes(java.time.Duration.ofSeconds(5));
            ravi.sees("");
            owner.sends("/attendees ravi")
                    .sees("")
                    .presses("Waiting: Ravi, लोक निर्माण विभाग")
                    .sees("")
                    .presses("button.admit");
            owner.seesKey("status.name.CONFIRMED").andNothingElse();
            one.forgetsUnseen();
            assertThat(one.column("SELECT status FROM registration ORDER BY id"))
                    .containsExactly("WITHDRAWN", "CONFIRMED");
        }
    }

    @Test
    void onTheDayOnePressChecksIn() {
        registers(asha, "आशा राव", "+919876543210");
        bot.clockMovesTo("2030-01-15T10:04");
        bot.forgetsUnseen();
        meera.sends("/attendees asha")
                .sees("")
                .presses("आशा राव, लोक निर्माण विभाग")
                .sees("")
                .presses("button.checkin");
        meera.seesKey("checkin.done").alsoSees("सुबह 10:04 बजे").andNothingElse();
        meera.sends("/attendees asha")
                .sees("")
                .presses("आशा राव, लोक निर्माण विभाग")
                .sees("प्रवेश हुआ");
        meera.withoutButton("button.checkin").withoutButton("button.withdraw").andNothingElse();
    }

    @Test
    void forgedAndSpentPressesDoNothing() {
        Registration one = registers(asha, "आशा राव", "+919876543210");
        Person gate = bot.english("Gita");
        joins(bot, gate, "DESK");
        Person ravi = bot.english("Ravi");
        for (Person other : List.of(gate, ravi)) {
            other.sends("/attendees asha").seesKey("unknown.command").doesNotSee("राव");
            long message = other.seen().id();
            for (String action : List.of("attendee", "write", "drop", "dropyes", "seat")) {
                other.pressesData(message, action + ":" + one.id())
                        .seesKey("stale.button")
                        .doesNotSee("राव");
            }
            other.pressesData(message, "attendees:quick").seesKey("stale.button");
            other.pressesData(message, "findone:quick").seesKey("stale.button");
            other.sends("asha").seesKey("unknown.text").doesNotSee("राव").andNothingElse();
        }
        omar.sends("/attendees").seesKey("attendees.title");
        for (String data : List.of("attendee", "attendee:x", "dropyes:99", "seat:-1", "write:99999999999999999999")) {
            omar.pressesData(omar.seen().id(), data).seesKey("stale.button");
        }
        omar.pressesData(4711, "attendees:quick:b:x").seesKey("attendees.title");
        omar.pressesData(4711, "attendees:nowhere:a:1")
                .seesKey("attendees.title")
                .andNothingElse();
        assertThat(bot.column("SELECT status FROM registration")).containsExactly("CONFIRMED");
        assertThat(bot.number("SELECT count(*) FROM audit")).isZero();
    }

    @Test
    void whoeverWasRemovedASecondAgoNeitherWritesNorSearches() {
        registers(asha, "आशा राव", "+919876543210");
        omar.sends("/attendees asha")
                .sees("")
                .presses("आशा राव, लोक निर्माण विभाग")
                .sees("")
                .presses("button.write")
                .sees("");
        AtTheGate.leaves(bot, omar);
        omar.sends("Zzz").seesKey("unknown.text");
        omar.presses("button.withdraw").seesKey("stale.button").andNothingElse();
        asha.andNothingElse();
    }
}
