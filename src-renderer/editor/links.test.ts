import { describe, expect, test } from 'vitest';
import { hrefFrom } from './links.ts';

describe('what is written in the link field', () => {
  test.each([
    ['www.uni.example/eksamen', 'https://www.uni.example/eksamen'],
    ['uni.example', 'https://uni.example'],
    ['http://uni.example', 'http://uni.example'],
    ['eksamen@uni.example', 'mailto:eksamen@uni.example'],
    ['22 85 50 50', 'tel:22855050'],
    ['+47 22 85 50 50', 'tel:+4722855050'],
    ['tel:+4722855050', 'tel:+4722855050'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['eksamen', null],
    ['', null],
  ])('%s', (written, href) => expect(hrefFrom(written)).toBe(href));
});
