// The two reference workloads in C++ with GCC's vectors of sixteen floats: the same model and counts as `kernel k1|k2`, by the same
// methods (Philox4x32-10, Box and Muller, polynomials, two-pass histograms), but with fused multiply-adds, constants known when
// compiling, and no promise that another machine gives the same bits: a yardstick of what the hardware gives.
//
//     g++ -O3 -march=native -std=c++17 reference.cpp -o reference && ./reference k1|k2 N REPETITIONS

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#ifdef __AVX512F__
#include <immintrin.h>
#endif

using F = float __attribute__((vector_size(64)));
using I = int32_t __attribute__((vector_size(64)));
using U = uint32_t __attribute__((vector_size(64)));
using W = uint64_t __attribute__((vector_size(64)));

constexpr int Parties = 6, Lanes = 16, Tile = 1024, Normals = 8;
constexpr int ShareBins = 200, MarginBins = 400, TurnoutBins = 200, Degree = 16;
constexpr float Radius = 6.75f;
const double Shares[Parties] = {0.31, 0.22, 0.27, 0.09, 0.08, 0.03};
const double Sds[Parties] = {0.20, 0.22, 0.25, 0.30, 0.35, 0.45};

static inline F all(float x) { return F{} + x; }
static inline F load(const float* p) { F v; std::memcpy(&v, p, sizeof v); return v; }
static inline void store(float* p, F v) { std::memcpy(p, &v, sizeof v); }
static inline F maximum(F a, F b) { return a > b ? a : b; }
static inline F minimum(F a, F b) { return a < b ? a : b; }

static inline F exp2(F x) {
    x = maximum(x, all(-125.0f));
    F rounded = x + 12582912.0f, f = x - (rounded - 12582912.0f);
    F p = 0.00132764713f * f + 0.00967554189f;
    p = p * f + 0.0555071309f;
    p = p * f + 0.240221202f;
    p = p * f + 0.693146944f;
    p = p * f + 1.00000012f;
    return (F)((U)p + ((U)rounded << 23));
}

#ifdef __AVX512F__
static inline W multiply_low(W a, uint64_t b) { return (W)_mm512_mul_epu32((__m512i)a, (__m512i)(W{} + b)); }
static inline F root(F x) { return (F)_mm512_sqrt_ps((__m512)x); }
#else
static inline W multiply_low(W a, uint64_t b) { return (a & 0xFFFFFFFFu) * b; }

static inline F root(F x) {
    F result;
    for (int lane = 0; lane < Lanes; lane++) result[lane] = __builtin_sqrtf(x[lane]);
    return result;
}
#endif

static inline void box_muller(U radius_word, U angle_word, F& first, F& second) {
    F uniform = __builtin_convertvector((I)(radius_word >> 1), F) * 4.656612873e-10f + 2.328306437e-10f;
    U shifted = (U)uniform - 0x3F3504F3u;
    F exponent = __builtin_convertvector((I)shifted >> 23, F);
    F f = (F)((shifted & 0x007FFFFFu) + 0x3F3504F3u) - 1.0f;
    F p = 0.202137783f * f - 0.324451685f;
    p = p * f + 0.345016658f;
    p = p * f - 0.39800331f;
    p = p * f + 0.499398172f;
    p = p * f - 0.666701198f;
    p = p * f + 1.00000727f;
    p = p * f - 1.99999988f;
    F radius = root(maximum(p * f - exponent * 1.38629436f, all(0.0f)));
    F angle = __builtin_convertvector((I)(angle_word & 0x3FFFFFFFu), F) * 1.46291807e-9f - 0.785398163f, square = angle * angle;
    F sine = (((-0.00019501822f * square + 0.00833201688f) * square - 0.166666508f) * square + 1.0f) * angle;
    F cosine = ((-0.00135794037f * square + 0.0416544192f) * square - 0.49999842f) * square + 0.99999994f;
    F along = (F)((U)(radius * cosine) ^ (angle_word & 0x80000000u)), across = radius * sine;
    I swap = (I)(angle_word << 1) >> 31;
    first = swap ? across : along;
    second = swap ? along : across;
}


static inline void philox(uint64_t draw, uint32_t slot, uint32_t k0, uint32_t k1, U words[4]) {
    W even[4] = {W{0, 2, 4, 6, 8, 10, 12, 14} + draw, W{} + slot, W{}, W{}};
    W odd[4] = {even[0] + 1, even[1], W{}, W{}};
    for (int round = 0; round < 10; round++) {
        for (W* c : {even, odd}) {
            W p0 = multiply_low(c[0], 0xD2511F53), p1 = multiply_low(c[2], 0xCD9E8D57);
            c[0] = (p1 >> 32) ^ c[1] ^ (uint64_t)k0;
            c[2] = (p0 >> 32) ^ c[3] ^ (uint64_t)k1;
            c[1] = p1;
            c[3] = p0;
        }
        k0 += 0x9E3779B9;
        k1 += 0xBB67AE85;
    }
    for (int word = 0; word < 4; word++) words[word] = (U)((even[word] & 0xFFFFFFFFu) | (odd[word] << 32));
}

struct Workload {
    bool dirichlet;
    float lower[Parties][Parties], mean[Parties], curves[Parties][Degree + 1];

    static F curve(const float* powers, F normal) {
        F x = normal * (1 / Radius), value = all(powers[Degree]);
        for (int power = Degree - 1; power >= 0; power--) value = value * x + powers[power];
        return value;
    }
};

// log2 of a gamma variate's quantile at a normal's, found by bisection on the incomplete gamma function's series.
static double gamma_lower(double a, double x) {
    double term = 1 / a, sum = term;
    for (int n = 1; n < 2000 && term > 1e-17 * sum; n++) sum += term *= x / (a + n);
    return sum * std::exp(a * std::log(x) - x - std::lgamma(a));
}

static double gamma_upper(double a, double x) {
    double b = x + 1 - a, c = 1e300, d = 1 / b, h = d;
    for (int n = 1; n < 2000; n++) {
        double an = -n * (n - a);
        b += 2;
        d = 1 / (an * d + b);
        c = b + an / c;
        h *= d * c;
        if (std::fabs(d * c - 1) < 1e-15) break;
    }
    return h * std::exp(a * std::log(x) - x - std::lgamma(a));
}

static double log2_gamma_of_normal(double a, double z) {
    double low = -200, high = 10;
    for (int step = 0; step < 200; step++) {
        double middle = (low + high) / 2, x = std::exp(middle);
        bool below = z < 0 ? gamma_lower(a, x) < 0.5 * std::erfc(-z / std::sqrt(2.0))
                           : (x < a + 1 ? 1 - gamma_lower(a, x) : gamma_upper(a, x)) > 0.5 * std::erfc(z / std::sqrt(2.0));
        (below ? low : high) = middle;
    }
    return low / std::log(2.0);
}

template <class Function> static void fit(Function function, float* powers) {
    const int size = Degree + 1;
    std::vector<double> values(size), result(size), before(size), current(size);
    for (int k = 0; k < size; k++) values[k] = function(Radius * std::cos(M_PI * (k + 0.5) / size));
    before[0] = 1;
    current[1] = 1;
    for (int order = 0; order < size; order++) {
        double coefficient = 0;
        for (int k = 0; k < size; k++) coefficient += values[k] * std::cos(M_PI * order * (k + 0.5) / size);
        coefficient *= (order == 0 ? 1.0 : 2.0) / size;
        for (int power = 0; power < size; power++) result[power] += coefficient * (order == 0 ? before[power] : current[power]);
        if (order > 0) {
            std::vector<double> next(size);
            for (int power = 0; power < size; power++) next[power] = (power > 0 ? 2 * current[power - 1] : 0) - before[power];
            before = current;
            current = next;
        }
    }
    for (int power = 0; power < size; power++) powers[power] = (float)result[power];
}

static Workload prepare(bool dirichlet) {
    Workload workload{};
    workload.dirichlet = dirichlet;
    double matrix[Parties][Parties] = {}, lower[Parties][Parties] = {};
    const struct { int i, j; double value; } correlations[] = {
        {0, 1, -.20}, {0, 2, -.35}, {1, 2, -.40}, {0, 3, -.15}, {0, 4, -.25}, {1, 3, -.10},
        {3, 4, .20}, {2, 3, -.20}, {2, 4, -.15}, {1, 4, -.05}, {4, 5, .10}};
    for (int i = 0; i < Parties; i++) matrix[i][i] = Sds[i] * Sds[i];
    for (auto& c : correlations) matrix[c.i][c.j] = matrix[c.j][c.i] = c.value * Sds[c.i] * Sds[c.j];
    for (int j = 0; j < Parties; j++)
        for (int i = j; i < Parties; i++) {
            double sum = matrix[i][j];
            for (int k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
            lower[i][j] = i == j ? std::sqrt(sum) : sum / lower[j][j];
        }
    const double log2e = 1.4426950408889634;
    for (int i = 0; i < Parties; i++) {
        workload.mean[i] = (float)(std::log(Shares[i]) * log2e);
        for (int j = 0; j <= i; j++) workload.lower[i][j] = (float)(lower[i][j] * log2e);
    }
    if (dirichlet)
        for (int i = 0; i < Parties; i++) fit([i](double z) { return log2_gamma_of_normal(80 * Shares[i], z); }, workload.curves[i]);
    else
        fit([](double z) { return 0.5 * (std::log2(3.5) - log2_gamma_of_normal(3.5, z)); }, workload.curves[0]);
    return workload;
}

struct Tally {
    int64_t draws = 0;
    double sums[Parties + 2] = {}, squares[Parties + 2] = {};
    uint32_t shares[Parties][ShareBins] = {}, margin[MarginBins] = {}, turnout[TurnoutBins] = {}, order[Parties * Parties] = {};
};

static float normals[Normals][Tile] __attribute__((aligned(64)));
static float shares[Parties][Tile] __attribute__((aligned(64)));
static float margins[Tile] __attribute__((aligned(64)));
static uint32_t orders[Tile] __attribute__((aligned(64))), bins[Tile] __attribute__((aligned(64)));

static void fill_normals(uint64_t draw, const uint32_t key[2]) {
    for (int slot = 0; slot < 2; slot++)
        for (int k = 0; k < Tile; k += Lanes) {
            U words[4];
            F one, other;
            philox(draw + k, slot, key[0], key[1], words);
            box_muller(words[0], words[1], one, other);
            store(&normals[4 * slot][k], one);
            store(&normals[4 * slot + 1][k], other);
            box_muller(words[2], words[3], one, other);
            store(&normals[4 * slot + 2][k], one);
            store(&normals[4 * slot + 3][k], other);
        }
}

static void evaluate(const Workload& workload) {
    for (int k = 0; k < Tile; k += Lanes) {
        F logits[Parties], scale = workload.dirichlet ? all(1) : exp2(Workload::curve(workload.curves[0], load(&normals[1][k])));
        for (int i = 0; i < Parties; i++) {
            if (workload.dirichlet) {
                logits[i] = Workload::curve(workload.curves[i], load(&normals[2 + i][k]));
                continue;
            }
            F sum = workload.lower[i][0] * load(&normals[2][k]);
            for (int j = 1; j <= i; j++) sum += workload.lower[i][j] * load(&normals[2 + j][k]);
            logits[i] = workload.mean[i] + scale * sum;
        }
        F largest = logits[0], total = all(0);
        for (int i = 1; i < Parties; i++) largest = maximum(largest, logits[i]);
        for (int i = 0; i < Parties; i++) total += logits[i] = exp2(logits[i] - largest);
        F inverse = 1.0f / total, first = all(-1), second = all(-1);
        for (int i = 0; i < Parties; i++) {
            logits[i] *= inverse;
            store(&shares[i][k], logits[i]);
            second = maximum(second, minimum(first, logits[i]));
            first = maximum(first, logits[i]);
        }
        U order{};
        for (int i = 0; i < Parties; i++)
            order += ((U)(logits[i] == first) & (uint32_t)(Parties * i)) + ((U)(logits[i] == second) & (uint32_t)i);
        std::memcpy(&orders[k], &order, sizeof order);
        store(&margins[k], first - second);
        store(&normals[0][k], 1.0f / (1.0f + exp2((-0.4f + 0.25f * load(&normals[0][k])) * -1.44269504f)));
    }
}

static void count(const float* row, int size, uint32_t* table, double& sum, double& square, int draws) {
    F total{}, squares{};
    for (int k = 0; k < Tile; k += Lanes) {
        F value = load(row + k);
        total += value;
        squares += value * value;
        I bin = __builtin_convertvector(minimum(value * (float)size, all(size - 1)), I);
        std::memcpy(&bins[k], &bin, sizeof bin);
    }
    for (int lane = 0; lane < Lanes; lane++) {
        sum += total[lane];
        square += squares[lane];
    }
    for (int k = 0; k < draws; k++) table[bins[k]]++;
}

static Tally simulate(const Workload& workload, int64_t draws) {
    Tally tally;
    const uint32_t key[2] = {20170223, 0};
    for (int64_t draw = 0; draw < draws; draw += Tile) {
        int size = (int)std::min<int64_t>(Tile, draws - draw);
        fill_normals((uint64_t)draw, key);
        evaluate(workload);
        for (int i = 0; i < Parties; i++) count(shares[i], ShareBins, tally.shares[i], tally.sums[i], tally.squares[i], size);
        count(margins, MarginBins, tally.margin, tally.sums[Parties], tally.squares[Parties], size);
        count(normals[0], TurnoutBins, tally.turnout, tally.sums[Parties + 1], tally.squares[Parties + 1], size);
        for (int k = 0; k < size; k++) tally.order[orders[k]]++;
        tally.draws += Tile;
    }
    return tally;
}

int main(int count, char** arguments) {
    if (count != 4) return 2;
    std::string kind = arguments[1];
    int64_t draws = std::atoll(arguments[2]);
    Workload workload = prepare(kind == "k2");
    simulate(workload, 200000);
    for (int repetition = 0; repetition < std::atoi(arguments[3]); repetition++) {
        clock_t start = std::clock();
        Tally tally = simulate(workload, draws);
        double cpu = (double)(std::clock() - start) / CLOCKS_PER_SEC;
        std::printf("{\"kind\":\"%s\",\"n\":%lld,\"threads\":1,\"cpu\":%.6f,\"win\":[", kind.c_str(), (long long)draws, cpu);
        for (int i = 0; i < Parties; i++) {
            int64_t wins = 0;
            for (int j = 0; j < Parties; j++) wins += tally.order[Parties * i + j];
            std::printf("%s%.6f", i ? "," : "", (double)wins / draws);
        }
        std::printf("],\"margin\":%.4f,\"turnout\":%.5f}\n", 100 * tally.sums[Parties] / tally.draws, tally.sums[Parties + 1] / tally.draws);
    }
}
