package samvaad.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import samvaad.testing.Cost;

class PrivateNumbersTest {

    @Example
    void aadhaarPanAndCardsAreBlottedOutHoweverTheyAreWritten() {
        is("my aadhaar is 2345 6789 0124", "my aadhaar is XXXX XXXX XXXX");
        is("aadhaar:234567890124.", "aadhaar:XXXXXXXXXXXX.");
        is("आधार २३४५ ६७८९ ०१२४ है", "आधार XXXX XXXX XXXX है");
        is("1234-5678-9012", "XXXX-XXXX-XXXX");
        is("2345.6789.0124", "XXXX.XXXX.XXXX");
        is("PAN ABCDE1234F", "PAN XXXXXXXXXX");
        is("pan abcde1234f hai", "pan XXXXXXXXXX hai");
        is("ABCDE 1234 F", "XXXXX XXXX X");
        is("ABCDE१२३४F", "XXXXXXXXXX");
        is("card 4111 1111 1111 1111 exp 12/30", "card XXXX XXXX XXXX XXXX exp 12/30");
        is("4111111111111111", "XXXXXXXXXXXXXXXX");
        is("3782 822463 10005", "XXXX XXXXXX XXXXX");
        is("2345 6789 0124 or 2345 6789 0124", "XXXX XXXX XXXX or XXXX XXXX XXXX");
    }

    @Example
    void mobilesAndOtherNumbersStay() {
        for (String stays : new String[] {
            "call 98930 12345",
            "9893012345 or 9893012346",
            "+91 98930 12345",
            "+919893012345",
            "98930-12345, pin 462001",
            "98930 12345 462001",
            "+91 98930 12345 462001",
            "28-11-2025 at 10:30",
            "GSTIN 22ABCDE0000A1Z5",
            "Order 4111111111111112",
            "hello 2025 i am here",
            "1,00,00,00,000",
            ""
        }) {
            is(stays, stays);
        }
    }

    @Property
    void noAadhaarIsLeftAndNoMobileIsTaken(
            @ForAll @LongRange(min = 20_000_000_000L, max = 99_999_999_999L) long first,
            @ForAll @LongRange(min = 6_000_000_000L, max = 9_999_999_999L) long mobile,
            @ForAll @IntRange(min = 0, max = 3) int sort) {
        String gap = new String[] {"", " ", "-", "."}[sort];
        for (int check = 0; check < 10; check++) {
            String all = first + Integer.toString(check);
            boolean likeMobile = all.startsWith("91") && all.charAt(2) >= '6';
            String written = all.substring(0, 4) + gap + all.substring(4, 8) + gap + all.substring(8);
            if (!likeMobile) {
                assertThat(PrivateNumbers.blotted("x " + written + " y")).doesNotContainPattern("[0-9]");
            }
        }
        String number = Long.toString(mobile);
        for (String written : new String[] {number, number.substring(0, 5) + gap + number.substring(5)}) {
            is("mob " + written + ".", "mob " + written + ".");
            is("+91 " + written, "+91 " + written);
        }
    }

    @Property
    void aSecondTimeChangesNothing(@ForAll String text) {
        String once = PrivateNumbers.blotted(text);
        assertThat(PrivateNumbers.blotted(once)).isEqualTo(once);
    }

    @Example
    void isLinear() {
        Cost.isLinear(PrivateNumbers::blotted);
    }

    private static void is(String text, String blotted) {
        assertThat(PrivateNumbers.blotted(text)).as(text).isEqualTo(blotted);
    }
}
