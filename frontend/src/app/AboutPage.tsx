import { Page } from '../ui/Page'
import { PageHeading } from '../ui/PageHeading'
import { strings } from '../ui/strings'

export function AboutPage() {
  return (
    <Page narrow>
      <PageHeading documentTitle={strings.about.title}>{strings.about.title}</PageHeading>
      {strings.about.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Page>
  )
}
