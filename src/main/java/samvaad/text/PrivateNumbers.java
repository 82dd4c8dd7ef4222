package samvaad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks numbers that nobody should store with a question or a comment: those that look like Aadhaar (12 digits), PAN
 * (five letters, four digits, a letter) or a card (13 to 19 digits with a check digit), in any script's digits, with
 * spaces, dots or dashes between. Mobile numbers stay, because people want to be called back. When in doubt we mask.
 */
public final class PrivateNumbers {

    private static final int AADHAAR = 12;
    private static final int CARD_LEAST = 13;
    private static final int CARD_MOST = 19;
    private static final int MOBILE = 10;
    private static final int GAP = 3;
    private static final Pattern PAN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[A-Za-z]{5}\\p{Nd}{4}[A-Za-z]|[A-Z]{5}[ -]?\\p{Nd}{4}[ -]?[A-Z])(?![\\p{L}\\p{N}])");

    private PrivateNumbers() {}

    /** A run of digits. */
    private record Group(int from, int to) {
        int length() {
            return to - from;
        }
    }

    /** The text with an X for each letter and digit of such numbers. */
    public static String blotted(String text) {
        int[] points = text.codePoints().toArray();
        int at = 0;
        while (at < points.length) {
            if (!Character.isDigit(points[at])) {
                at++;
                continue;
            }
            List<Group> groups = groups(points, at);
            at = groups.get(0).to();
            for (int count = groups.size(); count > 0; count--) {
                if (isPrivate(points, groups.subList(0, count))) {
                    groups.subList(0, count).forEach(group -> blot(points, group));
                    at = groups.get(count - 1).to();
                    break;
                }
            }
        }
        return withoutPan(new String(points, 0, points.length));
    }

    private static void blot(int[] points, Group group) {
        for (int i = group.from(); i < group.to(); i++) {
            points[i] = 'X';
        }
    }

    private static String withoutPan(String text) {
        Matcher pan = PAN.matcher(text);
        return pan.replaceAll(found -> found.group().replaceAll("[\\p{L}\\p{N}]", "X"));
    }

    /** The runs of digits from here that are close together, up to as many digits as the longest number has. */
    private static List<Group> groups(int[] points, int first) {
        List<Group> groups = new ArrayList<>();
        int digits = 0;
        int from = first;
        while (from < points.length && Character.isDigit(points[from])) {
            int to = from;
            while (to < points.length && Character.isDigit(points[to])) {
                to++;
            }
            digits += to - from;
            if (digits > CARD_MOST && !groups.isEmpty()) {
                break;
            }
            groups.add(new Group(from, to));
            from = to;
            while (from < points.length && from - to < GAP && isGap(points[from])) {
                from++;
            }
        }
        return groups;
    }

    private static boolean isGap(int point) {
        return Character.isSpaceChar(point)
                || Character.getType(point) == Character.DASH_PUNCTUATION
                || point == '.'
                || point == '\t';
    }

    private static boolean isPrivate(int[] points, List<Group> groups) {
        int length = groups.stream().mapToInt(Group::length).sum();
        if (length < AADHAAR || length > CARD_MOST) {
            return false;
        }
        StringBuilder digits = new StringBuilder(length);
        for (Group group : groups) {
            for (int i = group.from(); i < group.to(); i++) {
                digits.append((char) ('0' + Character.digit(points[i], 10)));
            }
        }
        String number = digits.toString();
        boolean looksSo = length == AADHAAR
                ? isAadhaar(points, groups, number)
                : length >= CARD_LEAST && (isLuhn(number) || (length == 16 && isVerhoeff(number)));
        return looksSo && !holdsMobile(groups, number);
    }

    /**
     * Written as one run or in groups of four; otherwise only if the check digit is right. Twelve digits may also be a
     * mobile number with the prefix 91.
     */
    private static boolean isAadhaar(int[] points, List<Group> groups, String number) {
        boolean usual = groups.size() == 1 || groups.stream().allMatch(group -> group.length() == 4);
        boolean plus = groups.get(0).from() > 0 && points[groups.get(0).from() - 1] == '+';
        boolean mobile = number.startsWith("91") && number.charAt(2) >= '6';
        return mobile ? !plus && isVerhoeff(number) : usual || isVerhoeff(number);
    }

    /** Whether some of the runs make up ten digits that begin like a mobile number. */
    private static boolean holdsMobile(List<Group> groups, String number) {
        int begin = 0;
        for (int i = 0; i < groups.size() && groups.size() > 1; i++) {
            int length = 0;
            for (int j = i; j < groups.size() && length < MOBILE; j++) {
                length += groups.get(j).length();
            }
            if (length == MOBILE && number.charAt(begin) >= '6') {
                return true;
            }
            begin += groups.get(i).length();
        }
        return false;
    }

    private static boolean isLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    /** Verhoeff's check: the dihedral group of the pentagon, with a permutation that advances from digit to digit. */
    private static boolean isVerhoeff(String number) {
        int check = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            for (int turn = i % 8; turn > 0; turn--) {
                digit = "1576283094".charAt(digit) - '0';
            }
            check = product(check, digit);
        }
        return check == 0;
    }

    private static int product(int a, int b) {
        int rotated = a < 5 ? (a % 5 + b % 5) % 5 : (a % 5 - b % 5 + 5) % 5;
        return a < 5 == b < 5 ? rotated : rotated + 5;
    }
}
